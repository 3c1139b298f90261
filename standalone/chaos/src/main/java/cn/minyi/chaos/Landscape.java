package cn.minyi.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import cn.minyi.servers.sms.LocalSmsGateway;
import cn.minyi.servers.sms.SmsAccount;
import cn.minyi.servers.sms.SmsProtocol;
import org.jspecify.annotations.Nullable;

/**
 * A whole service as it is deployed: broker, search node and the three applications as
 * processes of their own, and the channels' servers, with a wire that can be cut before
 * each of them.
 */
final class Landscape implements AutoCloseable {

	static final String ADMIN_PASSWORD = "chaos-admin-password";

	static final String SMS_SECRET = "chaos-plain-sms-secret";

	static final String NUMBER = "10657302";

	private static final String GATEWAY_USER = "901234";

	private static final String GATEWAY_PASSWORD = "chaos-cmpp";

	private static final Duration GATEWAY_PATIENCE = Duration.ofSeconds(10);

	private static final String LOOPBACK = "127.0.0.1";

	private final @Nullable SmallDisk disk;

	final Service broker;

	final Service node;

	final Service intake;

	final Service classifier;

	final Service search;

	final Proxy nodeWire;

	final Proxy mailWire;

	final Proxy gatewayWire;

	final LocalSmsGateway gateway;

	final Mails mails;

	final URI citizens;

	final IndexView index;

	final String kafka;

	final Path kafkaDirectory;

	/**
	 * A service, not started yet.
	 * @param root where data and logs go
	 * @param mails the mail server of the citizens
	 * @param diskMegabytes size of a small disk of its own for Kafka; 0 if it needs none
	 */
	Landscape(Path root, Mails mails, int diskMegabytes) throws IOException {
		Files.createDirectories(root);
		this.mails = mails;
		this.disk = (diskMegabytes > 0) ? SmallDisk.mount(root.resolve("kafka"), diskMegabytes) : null;
		int kafkaPort = anyFree();
		int nodePort = anyFree();
		int citizenPort = anyFree();
		int staffPort = anyFree();
		int classifierPort = anyFree();
		this.kafka = LOOPBACK + ':' + kafkaPort;
		this.kafkaDirectory = root.resolve("kafka");
		this.nodeWire = Proxy.to(nodePort);
		this.mailWire = Proxy.to(mails.imapPort());
		SmsAccount account = new SmsAccount(SmsProtocol.CMPP30, GATEWAY_USER, GATEWAY_PASSWORD);
		this.gateway = LocalSmsGateway.start(account, root.resolve("gateway"), 0, GATEWAY_PATIENCE, (part) -> 0);
		this.gatewayWire = Proxy.to(this.gateway.port());
		this.citizens = URI.create("http://" + LOOPBACK + ':' + citizenPort);
		this.index = new IndexView("http://" + LOOPBACK + ':' + nodePort);
		Path logs = root.resolve("logs");
		String classes = System.getProperty("java.class.path");
		this.broker = new Service("broker", Service.java("512m", "-cp", classes, RunBroker.class.getName(),
				this.kafkaDirectory.toString(), String.valueOf(kafkaPort)), Map.of(), logs, null);
		this.node = new Service("node", Service.java("64m", "-cp", classes, RunNode.class.getName(),
				root.resolve("elasticsearch").toString(), String.valueOf(nodePort)), Map.of(), logs, null);
		Map<String, String> shared = Map.of("MINYI_DATA", root.resolve("data").toString(), "MINYI_KAFKA", this.kafka,
				"MINYI_ELASTICSEARCH", "http://" + LOOPBACK + ':' + this.nodeWire.port(), "MINYI_ADMIN_PASSWORD",
				ADMIN_PASSWORD, "MINYI_SMS_PLAIN_SECRET", SMS_SECRET, "MINYI_CITIZEN_PORT", String.valueOf(citizenPort),
				"MINYI_STAFF_PORT", String.valueOf(staffPort), "MINYI_CLASSIFIER_PORT", String.valueOf(classifierPort));
		this.intake = application("intake", shared, logs, citizenPort, "/actuator/health/readiness",
				"--minyi.web.submissions-per-minute=100000", "--minyi.mail.enabled=true",
				"--minyi.mail.host=" + LOOPBACK, "--minyi.mail.port=" + this.mailWire.port(), "--minyi.mail.ssl=false",
				"--minyi.mail.username=" + Mails.ADDRESS, "--minyi.mail.password=" + Mails.PASSWORD,
				"--minyi.mail.poll-interval=1s", "--minyi.sms.links[0].name=local",
				"--minyi.sms.links[0].protocol=CMPP30", "--minyi.sms.links[0].host=" + LOOPBACK,
				"--minyi.sms.links[0].port=" + this.gatewayWire.port(), "--minyi.sms.links[0].user=" + GATEWAY_USER,
				"--minyi.sms.links[0].password=" + GATEWAY_PASSWORD, "--minyi.sms.links[0].number=" + NUMBER,
				"--minyi.sms.links[0].reconnect-max=5s", "--minyi.sms.links[0].keep-alive=5s");
		this.classifier = application("classifier", shared, logs, classifierPort, "/actuator/health");
		this.search = application("search", shared, logs, staffPort, "/actuator/health");
	}

	private static Service application(String name, Map<String, String> environment, Path logs, int port, String health,
			String... arguments) {
		Path jar = Path.of("..", "..", name, "target", name + ".jar").toAbsolutePath().normalize();
		if (!Files.exists(jar)) {
			throw new IllegalStateException(jar + " is missing; mvn package makes it");
		}
		List<String> command = Service.java("512m", "-jar", jar.toString(), "--logging.structured.format.console=");
		command.addAll(List.of(arguments));
		return new Service(name, command, environment, logs, URI.create("http://" + LOOPBACK + ':' + port + health));
	}

	/**
	 * Starts everything and waits until it is ready.
	 */
	void start() throws IOException, InterruptedException {
		this.broker.start();
		this.node.start();
		this.broker.awaitReady();
		this.node.awaitReady();
		for (Service application : applications()) {
			application.start();
		}
		for (Service application : applications()) {
			application.awaitReady();
		}
	}

	List<Service> applications() {
		return List.of(this.intake, this.classifier, this.search);
	}

	private static int anyFree() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() throws IOException {
		for (Service application : applications()) {
			application.close();
		}
		this.node.close();
		this.broker.close();
		this.nodeWire.close();
		this.mailWire.close();
		this.gatewayWire.close();
		this.gateway.close();
		if (this.disk != null) {
			this.disk.close();
		}
	}

}
