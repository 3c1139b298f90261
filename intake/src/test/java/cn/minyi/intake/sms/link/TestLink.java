package cn.minyi.intake.sms.link;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.sms.SmsInbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;

/**
 * A link with an inbox of the test's own.
 */
final class TestLink implements AutoCloseable {

	static final String USER = "901234";

	static final String PASSWORD = "secret99";

	static final String NUMBER = "10657302";

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

	private final ExecutorService workers = Executors.newFixedThreadPool(4);

	private final SmsLink link;

	private TestLink(LinkSettings settings, SmsInbox inbox) {
		Clock clock = Clock.systemUTC();
		KeyedHash hash = new KeyedHash("key of tests".getBytes(StandardCharsets.UTF_8));
		this.link = new SmsLink(settings,
				new Intake(settings.name(), inbox, new Identities(hash, clock), this.workers, clock),
				new LinkMeters(this.meters, settings.name()), clock, this.group);
	}

	static TestLink start(LinkSettings settings, SmsInbox inbox) {
		TestLink link = new TestLink(settings, inbox);
		link.link.start();
		return link;
	}

	static LinkSettings settings(LinkProtocol protocol, int port) {
		return settings(protocol, port, PASSWORD, 16, 1000, Duration.ofSeconds(20));
	}

	static LinkSettings settings(LinkProtocol protocol, int port, String password, int window, int rate,
			Duration keepAlive) {
		return new LinkSettings("hotline", protocol, "127.0.0.1", port, USER, password, null, NUMBER, "", "", window,
				rate, keepAlive, Duration.ofSeconds(3), Duration.ofMillis(20), Duration.ofMillis(200));
	}

	SmsLink sender() {
		return this.link;
	}

	double count(String meter, String... tags) {
		return this.meters.get("minyi.sms.link." + meter).tags(tags).counter().count();
	}

	@Override
	public void close() {
		this.link.stop();
		this.workers.shutdownNow();
		this.group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
	}

}
