package cn.minyi.intake.sms.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

import cn.minyi.intake.sms.SmsDelayedException;
import cn.minyi.intake.sms.SmsRefusedException;
import cn.minyi.intake.sms.SmsSender;
import cn.minyi.intake.sms.SmsSent;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.netty.handler.timeout.IdleStateHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Keeps one account connected to its gateway as long as the application runs.
 */
final class SmsLink implements SmsSender, SmartLifecycle, LinkSession.Listener {

	private static final Logger log = LoggerFactory.getLogger(SmsLink.class);

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,20}");

	private static final int LONGEST_FRAME = 64 * 1024;

	private static final int CONNECT_MILLIS = 10_000;

	// Longer than the inbox waits for Kafka.
	private static final Duration STOPPING = Duration.ofSeconds(15);

	private final LinkSettings settings;

	private final Intake intake;

	private final LinkMeters meters;

	private final Clock clock;

	private final EventLoopGroup group;

	private final Backoff pauses;

	private volatile @Nullable LinkSession session;

	private volatile State state = State.STOPPED;

	private volatile @Nullable Channel channel;

	private volatile @Nullable Outgoing outgoing;

	private Instant since = Instant.EPOCH;

	SmsLink(LinkSettings settings, Intake intake, LinkMeters meters, Clock clock, EventLoopGroup group) {
		this.settings = settings;
		this.intake = intake;
		this.meters = meters;
		this.clock = clock;
		this.group = group;
		this.pauses = new Backoff(settings.reconnectMin(), settings.reconnectMax(), RandomGenerator.getDefault());
		meters.watch(() -> ready() ? 1 : 0, () -> (this.outgoing != null) ? this.outgoing.waiting() : 0);
	}

	@Override
	public String gateway() {
		return this.settings.name();
	}

	@Override
	public boolean ready() {
		return this.session != null;
	}

	@Override
	public boolean serves(String number) {
		return number.startsWith(this.settings.number());
	}

	@Override
	public CompletableFuture<SmsSent> send(String to, @Nullable String from, String text) {
		Outgoing now = this.outgoing;
		if (now == null || !ready()) {
			return CompletableFuture.failedFuture(new SmsDelayedException("not-connected"));
		}
		if (!PHONE.matcher(to).matches() || text.isEmpty()) {
			return CompletableFuture.failedFuture(new SmsRefusedException("no-number-or-text"));
		}
		String sender = (from != null && serves(from)) ? from : this.settings.number();
		return now.send(wire().submits(to, sender, text));
	}

	@Override
	public synchronized void start() {
		this.state = State.CONNECTING;
		this.outgoing = new Outgoing(this.settings, this.meters, () -> this.session,
				(task, pause) -> this.group.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS));
		connect();
	}

	private void connect() {
		if (this.state == State.STOPPED) {
			return;
		}
		ChannelFuture connected = new Bootstrap().group(this.group)
			.channel(NioSocketChannel.class)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
			.handler(new ChannelInitializer<Channel>() {
				@Override
				protected void initChannel(Channel newChannel) {
					fill(newChannel);
				}
			})
			.connect(this.settings.host(), this.settings.port());
		this.channel = connected.channel();
		connected.addListener((done) -> {
			if (!done.isSuccess()) {
				again("does not answer");
			}
		});
	}

	private void fill(Channel newChannel) {
		Wire wire = wire();
		LastFrame lastFrame = new LastFrame();
		newChannel.pipeline()
			.addLast(new IdleStateHandler(this.settings.keepAlive().toMillis(), 0, 0, TimeUnit.MILLISECONDS))
			.addLast(new LengthFieldBasedFrameDecoder(LONGEST_FRAME, 0, 4, -4, 0, true))
			.addLast(lastFrame);
		wire.addCodecs(newChannel.pipeline());
		newChannel.pipeline()
			.addLast(new LinkSession(this.settings, wire, this.intake, this.meters, this.clock, lastFrame, this));
	}

	private Wire wire() {
		return (this.settings.protocol() == LinkProtocol.SMPP34) ? new SmppWire(this.settings)
				: new CmppWire(this.settings, this.clock);
	}

	@Override
	public void loggedIn(LinkSession newSession) {
		log.info("SMS link {} is connected", this.settings.name());
		this.since = this.clock.instant();
		this.session = newSession;
		this.state = State.CONNECTED;
	}

	@Override
	public void loginRefused(int status) {
		this.state = State.REFUSED;
		log.error("SMS link {}: the gateway refuses the login with status {}; check user and password",
				this.settings.name(), status);
	}

	@Override
	public void acknowledged() {
		this.pauses.reset();
	}

	@Override
	public void ended(LinkSession ended) {
		if (this.session == ended) {
			this.session = null;
			if (this.since.plus(this.settings.reconnectMax()).isBefore(this.clock.instant())) {
				this.pauses.reset();
			}
		}
		again("closed the connection");
	}

	private void again(String why) {
		if (this.state == State.STOPPED) {
			return;
		}
		if (this.state == State.CONNECTED) {
			this.state = State.CONNECTING;
		}
		Duration pause = this.pauses.next();
		log.warn("SMS link {}: the gateway {}, next attempt in {}", this.settings.name(), why, pause);
		this.group.schedule(this::connect, pause.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** What the link is about. */
	State state() {
		return this.state;
	}

	@Override
	public synchronized void stop() {
		this.state = State.STOPPED;
		if (this.outgoing != null) {
			this.outgoing.close();
		}
		LinkSession now = this.session;
		Channel last = this.channel;
		if (now != null) {
			now.close();
			now.channel().closeFuture().awaitUninterruptibly(STOPPING.toMillis());
		}
		if (last != null) {
			last.close().awaitUninterruptibly(STOPPING.toMillis());
		}
	}

	@Override
	public boolean isRunning() {
		return this.state != State.STOPPED;
	}

	/** What a link is about. */
	enum State {

		/** Not started, or at its end. */
		STOPPED,

		/** No connection yet, or not any more. */
		CONNECTING,

		/** The gateway does not let it in. */
		REFUSED,

		/** Logged in. */
		CONNECTED

	}

}
