package cn.minyi.standalone.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.servers.LocalKafka;
import cn.minyi.standalone.console.Console;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the parts, those at the same time that do not need one another: the search node,
 * which takes longest, beside everything that can do without it.
 */
final class Starter {

	private static final long LONGEST_PART_SECONDS = 60;

	private final Console console;

	private final Settings settings;

	private final Running running;

	private final Map<String, String> intakeProperties;

	private final SecretFiles secrets;

	private final ThreadFactory threads = (task) -> {
		Thread thread = new Thread(task, "start");
		thread.setDaemon(true);
		return thread;
	};

	private final ExecutorService pool = Executors.newCachedThreadPool(this.threads);

	/** On its own, because only the start of the node can be interrupted without harm. */
	private final ExecutorService nodeThread = Executors.newSingleThreadExecutor(this.threads);

	Starter(Console console, Settings settings, Running running, Map<String, String> intakeProperties) {
		this.console = console;
		this.settings = settings;
		this.running = running;
		this.intakeProperties = intakeProperties;
		this.secrets = new SecretFiles(settings.secrets());
	}

	/**
	 * Starts everything.
	 * @return where messages come in, for those who want to know the ports
	 */
	Doors startAll() {
		// Ports are taken one after the other, so that two servers do not choose one.
		int kafkaPort = this.settings.kafka().takeInternal(this.console);
		int nodePort = this.settings.elasticsearch().takeInternal(this.console);
		int smtpPort = this.settings.smtp().takeInternal(this.console);
		int imapPort = this.settings.imap().takeInternal(this.console);
		int cmppPort = this.settings.cmpp().takeInternal(this.console);
		int phonePort = this.settings.phone().takeInternal(this.console);

		CompletableFuture<SearchNode> node = CompletableFuture.supplyAsync(() -> searchNode(nodePort), this.nodeThread);
		CompletableFuture<LocalKafka> kafka = in(() -> kafka(kafkaPort));
		CompletableFuture<MailServer> mail = in(() -> mail(smtpPort, imapPort));
		String expected = SearchNode.url(nodePort);
		CompletableFuture<Doors> doors = mail.thenCombineAsync(in(() -> sms(cmppPort, phonePort)), Doors::new,
				this.pool);
		CompletableFuture<ConfigurableApplicationContext> intake = kafka.thenCombineAsync(doors,
				(broker, open) -> intake(broker, expected, open), this.pool);
		CompletableFuture<?> classifier = kafka.thenApplyAsync(
				(broker) -> application(Part.CLASSIFIER, () -> applications(broker).classifier()), this.pool);
		CompletableFuture<?> search = kafka.thenCombineAsync(node,
				(broker, ready) -> application(Part.SEARCH, () -> applications(broker).search(ready.url())), this.pool);
		try {
			allOrFirstFailure(doors, node, kafka, intake, classifier, search).join();
			if (!node.join().url().equals(expected)) {
				intake.join().close();
				intake(kafka.join(), node.join().url(), doors.join());
			}
			Addresses.of(this.settings).write(kafka.join().bootstrapServers(), node.join().url());
			this.running.add(Part.DISK_WATCH, DiskWatch.start(this.settings.data()), DiskWatch::close);
			return doors.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static CompletableFuture<Void> allOrFirstFailure(CompletableFuture<?>... parts) {
		CompletableFuture<Void> all = CompletableFuture.allOf(parts);
		for (CompletableFuture<?> part : parts) {
			part.exceptionally((problem) -> {
				all.completeExceptionally(problem);
				return null;
			});
		}
		return all;
	}

	/**
	 * Gives the start of the node up and waits for parts that were still starting when
	 * the stop began.
	 */
	void awaitIdle() {
		this.nodeThread.shutdownNow();
		this.pool.shutdown();
		try {
			this.nodeThread.awaitTermination(LONGEST_PART_SECONDS, TimeUnit.SECONDS);
			this.pool.awaitTermination(LONGEST_PART_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private SearchNode searchNode(int chosen) {
		long started = System.nanoTime();
		this.console.say("  正在启动 Elasticsearch（首次启动要先解包）……");
		Path dir = this.settings.data().resolve("elasticsearch");
		SearchNode node = this.running.add(Part.ELASTICSEARCH,
				this.settings.elasticsearch().start(chosen, this.console, (port) -> SearchNode.start(dir, port)),
				SearchNode::close);
		this.console.done("Elasticsearch 已就绪，" + node.url(), started);
		return node;
	}

	private LocalKafka kafka(int chosen) {
		long started = System.nanoTime();
		this.console.say("  正在启动 Kafka……");
		Path dir = this.settings.data().resolve("kafka");
		LocalKafka kafka = this.running.add(Part.KAFKA,
				this.settings.kafka()
					.start(chosen, this.console, (port) -> LocalKafka.start(dir, port, this.console::say)),
				LocalKafka::close);
		this.console.done("Kafka 已就绪，" + kafka.bootstrapServers(), started);
		return kafka;
	}

	private MailServer mail(int smtp, int imap) {
		long started = System.nanoTime();
		Path dir = this.settings.data().resolve("mail");
		MailServer mail = this.settings.smtp()
			.start(smtp, this.console, (smtpPort) -> this.settings.imap()
				.start(imap, this.console, (imapPort) -> MailServer.start(dir, this.secrets, smtpPort, imapPort)));
		this.running.add(Part.MAILBOX, mail, MailServer::stop);
		this.running.add(Part.MAIL_IN, mail, MailServer::stopReceiving);
		this.console.done("邮件服务器已就绪，SMTP %d，IMAP %d".formatted(mail.smtpPort(), mail.imapPort()), started);
		return mail;
	}

	private SmsSimulation sms(int cmpp, int phone) {
		Path dir = this.settings.data().resolve("sms");
		SmsSimulation sms = this.settings.cmpp()
			.start(cmpp, this.console,
					(cmppPort) -> this.settings.phone()
						.start(phone, this.console,
								(phonePort) -> SmsSimulation.start(dir, this.secrets, cmppPort, phonePort)));
		this.running.add(Part.SMS_GATEWAY, sms, SmsSimulation::stop);
		this.running.add(Part.PHONE, sms, SmsSimulation::stopPages);
		return sms;
	}

	private ConfigurableApplicationContext intake(LocalKafka kafka, String elasticsearch, Doors doors) {
		return application(Part.INTAKE,
				() -> applications(kafka).intake(elasticsearch, doors.mail(), doors.sms(), this.intakeProperties));
	}

	private ConfigurableApplicationContext application(Part part, Supplier<ConfigurableApplicationContext> start) {
		long started = System.nanoTime();
		this.console.say("  正在启动" + part.title() + "……");
		ConfigurableApplicationContext context = this.running.add(part, start.get(),
				ConfigurableApplicationContext::close);
		this.console.done(part.title() + "已就绪", started);
		return context;
	}

	private Applications applications(LocalKafka kafka) {
		return new Applications(this.settings, kafka.bootstrapServers());
	}

	private <T> CompletableFuture<T> in(Supplier<T> start) {
		return CompletableFuture.supplyAsync(start, this.pool);
	}

	/**
	 * Where messages come in beside the web pages.
	 *
	 * @param mail the mail server
	 * @param sms the simulated gateway and phones
	 */
	record Doors(MailServer mail, SmsSimulation sms) {

	}

}
