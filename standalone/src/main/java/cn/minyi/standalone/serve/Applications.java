package cn.minyi.standalone.serve;

import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.minyi.classifier.ClassifierApplication;
import cn.minyi.domain.yaml.MistakeInFileException;
import cn.minyi.intake.IntakeApplication;
import cn.minyi.search.SearchApplication;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the three applications as siblings: each with its own configuration, as in
 * production, and only the addresses set from here.
 */
final class Applications {

	private final Settings settings;

	private final String kafka;

	Applications(Settings settings, String kafka) {
		this.settings = settings;
		this.kafka = kafka;
	}

	ConfigurableApplicationContext intake(String elasticsearch, MailServer mail, SmsSimulation sms,
			Map<String, String> more) {
		List<String> arguments = arguments();
		arguments.add("--server.port=" + this.settings.citizen().port());
		arguments.add("--minyi.elasticsearch.url=" + elasticsearch);
		arguments.add("--minyi.mail.enabled=true");
		arguments.add("--minyi.mail.host=127.0.0.1");
		arguments.add("--minyi.mail.port=" + mail.imapPort());
		arguments.add("--minyi.mail.ssl=false");
		arguments.add("--minyi.mail.username=" + MailServer.ADDRESS);
		arguments.add("--minyi.mail.password=" + mail.password());
		arguments.add("--minyi.mail.poll-interval=1s");
		arguments.add("--minyi.mail.idle-renewal=10s");
		arguments.add("--minyi.mail.smtp.host=127.0.0.1");
		arguments.add("--minyi.mail.smtp.port=" + mail.smtpPort());
		arguments.add("--minyi.mail.smtp.ssl=false");
		arguments.add("--minyi.mail.smtp.auth=false");
		more.forEach((name, value) -> arguments.add("--" + name + "=" + value));
		// Defaults, not arguments: a real link in whatever configuration takes their
		// place.
		return start(Part.INTAKE, this.settings.citizen(), IntakeApplication.builder().properties(sms.link()),
				arguments);
	}

	ConfigurableApplicationContext classifier() {
		List<String> arguments = arguments();
		// Its health is asked for in this process, not over a port of its own.
		arguments.add("--spring.main.web-application-type=none");
		arguments.add("--spring.thymeleaf.check-template-location=false");
		return start(Part.CLASSIFIER, null, ClassifierApplication.builder(), arguments);
	}

	ConfigurableApplicationContext search(String elasticsearch) {
		List<String> arguments = arguments();
		arguments.add("--server.port=" + this.settings.staff().port());
		arguments.add("--minyi.elasticsearch.url=" + elasticsearch);
		return start(Part.SEARCH, this.settings.staff(), SearchApplication.builder(), arguments);
	}

	private List<String> arguments() {
		return new ArrayList<>(List.of("--minyi.data=" + this.settings.data(),
				"--spring.kafka.bootstrap-servers=" + this.kafka, "--spring.main.banner-mode=off"));
	}

	private ConfigurableApplicationContext start(Part part, @Nullable PortWish port, SpringApplicationBuilder builder,
			List<String> arguments) {
		try {
			// They stop in an order that Spring Boot's own hook does not know.
			return builder.registerShutdownHook(false).run(arguments.toArray(String[]::new));
		}
		catch (RuntimeException ex) {
			throw sentence(part, port, ex);
		}
	}

	private RuntimeException sentence(Part part, @Nullable PortWish port, RuntimeException problem) {
		for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
			if (port != null && (cause instanceof PortInUseException || cause instanceof BindException)) {
				return new StartRefusedException(port.taken().getMessage(), problem);
			}
			if (cause instanceof MistakeInFileException mistake) {
				return new StartRefusedException(mistake.getMessage(), problem);
			}
		}
		return new StartRefusedException(
				"%s启动失败。原因见日志 %s 的最后几行。".formatted(part.title(), this.settings.logs().resolve("minyi.log")), problem);
	}

}
