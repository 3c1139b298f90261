package cn.minyi.standalone.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
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
	 * @return the mail server, for those who want to know its ports
	 */
	MailServer startAll() {
		// Ports are taken one after the other, so that two servers do not choose one.
		int kafkaPort = this.settings.kafka().takeInternal(this.console);
		int nodePort = this.settings.elasticsearch().takeInternal(this.console);
		int smtpPort = this.settings.smtp().takeInternal(this.console);
		int imapPort = this.settings.imap().takeInternal(this.console);

		CompletableFuture<SearchNode> node = CompletableFuture.supplyAsync(() -> searchNode(nodePort), this.nodeThread);
		CompletableFuture<LocalKafka> kafka = in(() -> kafka(kafkaPort));
		CompletableFuture<MailServer> mail = in(() -> mail(smtpPort, imapPort));
		String nodeUrl = SearchNode.url(nodePort);
		CompletableFuture<?> intake = kafka.thenCombineAsync(mail, (broker, mailbox) -> application(Part.INTAKE,
				() -> applications(broker).intake(nodeUrl, mailbox, this.intakeProperties)), this.pool);
		CompletableFuture<?> classifier = kafka.thenApplyAsync(
				(broker) -> application(Part.CLASSIFIER, () -> applications(broker).classifier()), this.pool);
		CompletableFuture<?> search = kafka.thenCombineAsync(node,
				(broker, ready) -> application(Part.SEARCH, () -> applications(broker).search(nodeUrl)), this.pool);
		try {
			CompletableFuture.allOf(intake, classifier, search).join();
			Addresses.of(this.settings).write(kafka.join().bootstrapServers(), nodeUrl);
			this.running.add(Part.DISK_WATCH, DiskWatch.start(this.settings.data()), DiskWatch::close);
			return mail.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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

	private SearchNode searchNode(int port) {
		long started = System.nanoTime();
		this.console.say("  正在启动 Elasticsearch（首次启动要先解包）……");
		SearchNode node = this.running.add(Part.ELASTICSEARCH,
				SearchNode.start(this.settings.data().resolve("elasticsearch"), port), SearchNode::close);
		this.console.done("Elasticsearch 已就绪，" + SearchNode.url(port), started);
		return node;
	}

	private LocalKafka kafka(int port) {
		long started = System.nanoTime();
		this.console.say("  正在启动 Kafka……");
		LocalKafka kafka = this.running.add(Part.KAFKA,
				LocalKafka.start(this.settings.data().resolve("kafka"), port, this.console::say), LocalKafka::close);
		this.console.done("Kafka 已就绪，" + kafka.bootstrapServers(), started);
		return kafka;
	}

	private MailServer mail(int smtpPort, int imapPort) {
		long started = System.nanoTime();
		try {
			MailServer mail = MailServer.start(this.settings.data().resolve("mail"), this.secrets, smtpPort, imapPort);
			this.running.add(Part.MAILBOX, mail, MailServer::stop);
			this.running.add(Part.MAIL_IN, mail, MailServer::stopReceiving);
			this.console.done("邮件服务器已就绪，SMTP %d，IMAP %d".formatted(smtpPort, imapPort), started);
			return mail;
		}
		catch (IOException ex) {
			throw new StartRefusedException("邮件服务器无法启动：%s。请检查数据目录的权限和磁盘空间。".formatted(ex.getMessage()), ex);
		}
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

}
