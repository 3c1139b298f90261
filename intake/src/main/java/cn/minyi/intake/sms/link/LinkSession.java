package cn.minyi.intake.sms.link;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import com.zx.sms.BaseMessage;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.timeout.IdleStateEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a gateway, from its beginning to its end. All but {@link #submit}
 * happens on the connection's own thread.
 */
final class LinkSession extends ChannelInboundHandlerAdapter implements Heard {

	private static final Logger log = LoggerFactory.getLogger(LinkSession.class);

	// After so many silent periods the connection is given up.
	private static final int SILENCES = 3;

	private final LinkSettings settings;

	private final Wire wire;

	private final Intake intake;

	private final LinkMeters meters;

	private final Clock clock;

	private final Listener listener;

	private final Identities.Connection connection = new Identities.Connection();

	private final Map<Integer, CompletableFuture<Answer>> unanswered = new ConcurrentHashMap<>();

	private final LastFrame lastFrame;

	private @Nullable ChannelHandlerContext context;

	private boolean loggedIn;

	private boolean closing;

	private int inHand;

	private int silences;

	LinkSession(LinkSettings settings, Wire wire, Intake intake, LinkMeters meters, Clock clock, LastFrame lastFrame,
			Listener listener) {
		this.settings = settings;
		this.wire = wire;
		this.intake = intake;
		this.meters = meters;
		this.clock = clock;
		this.lastFrame = lastFrame;
		this.listener = listener;
	}

	@Override
	public void channelActive(ChannelHandlerContext newContext) {
		this.context = newContext;
		newContext.writeAndFlush(this.wire.login());
		newContext.executor().schedule(() -> {
			if (!this.loggedIn) {
				newContext.close();
			}
		}, this.settings.responseTimeout().toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public void channelRead(ChannelHandlerContext newContext, Object message) {
		this.silences = 0;
		this.wire.read(message, this);
	}

	@Override
	public void login(int status) {
		if (status == 0 && !this.loggedIn) {
			this.loggedIn = true;
			this.meters.loggedIn();
			this.listener.loggedIn(this);
		}
		else if (status != 0) {
			this.listener.loginRefused(status);
			context().close();
		}
	}

	@Override
	public void delivered(Delivered delivered) {
		this.meters.received();
		this.inHand++;
		// The gateway does not keep to a window: what it sends beyond ours waits in its
		// own buffers.
		if (this.inHand >= this.settings.window()) {
			context().channel().config().setAutoRead(false);
		}
		this.intake.take(delivered, this.connection)
			.whenComplete((outcome, ex) -> context().executor().execute(() -> done(delivered, outcome)));
	}

	private void done(Delivered delivered, Intake.@Nullable Outcome outcome) {
		this.inHand--;
		if (outcome == Intake.Outcome.KEPT) {
			context().writeAndFlush(delivered.taken()).addListener((written) -> {
				if (written.isSuccess()) {
					this.meters.acknowledged();
					this.intake.answered(delivered, this.connection);
					this.listener.acknowledged();
				}
			});
		}
		else {
			this.meters.putOff();
			if (delivered.putOff() != null) {
				context().writeAndFlush(delivered.putOff());
			}
			else if (outcome == Intake.Outcome.UNAVAILABLE) {
				close();
			}
		}
		if (this.closing) {
			closeWhenDone();
		}
		else if (this.inHand < this.settings.window()) {
			context().channel().config().setAutoRead(true);
		}
	}

	@Override
	public void reported(BaseMessage reply) {
		this.meters.reported();
		context().writeAndFlush(reply);
	}

	@Override
	public void answered(int sequence, Answer answer) {
		CompletableFuture<Answer> waiting = this.unanswered.remove(sequence);
		if (waiting != null) {
			waiting.complete(answer);
		}
	}

	@Override
	public void asked(BaseMessage reply) {
		context().writeAndFlush(reply);
	}

	@Override
	public void left(@Nullable BaseMessage reply) {
		if (reply != null) {
			context().writeAndFlush(reply);
		}
		context().close();
	}

	/**
	 * Sends a message.
	 * @return fails with an {@link IOException} if the connection ends before the answer,
	 * with a {@link java.util.concurrent.TimeoutException} if none comes
	 */
	CompletableFuture<Answer> submit(BaseMessage message) {
		CompletableFuture<Answer> answer = new CompletableFuture<>();
		this.unanswered.put(message.getSequenceNo(), answer);
		context().writeAndFlush(message).addListener((written) -> {
			if (!written.isSuccess()) {
				answer.completeExceptionally(new IOException("not written"));
			}
		});
		if (!context().channel().isActive()) {
			answer.completeExceptionally(new IOException("not connected"));
		}
		int sequence = message.getSequenceNo();
		answer.orTimeout(this.settings.responseTimeout().toMillis(), TimeUnit.MILLISECONDS)
			.whenComplete((result, ex) -> this.unanswered.remove(sequence, answer));
		return answer;
	}

	/**
	 * Takes nothing more, answers what is in hand and hangs up. May be called by any
	 * thread.
	 */
	void close() {
		context().executor().execute(() -> {
			if (!this.closing) {
				this.closing = true;
				context().channel().config().setAutoRead(false);
				closeWhenDone();
			}
		});
	}

	// The goodbye is a courtesy: no answer to it is waited for.
	private void closeWhenDone() {
		if (this.inHand == 0 && context().channel().isActive()) {
			context().writeAndFlush(this.wire.goodbye()).addListener((written) -> context().close());
		}
	}

	@Override
	public void userEventTriggered(ChannelHandlerContext newContext, Object event) {
		// While nothing is read the other side's silence is our own.
		if (event instanceof IdleStateEvent && this.loggedIn && newContext.channel().config().isAutoRead()) {
			if (++this.silences > SILENCES - 1) {
				log.warn("SMS link {}: the gateway is silent, connecting anew", this.settings.name());
				newContext.close();
			}
			else {
				newContext.writeAndFlush(this.wire.keepAlive());
			}
		}
	}

	// Only class names: the library's messages may quote what it could not read.
	@Override
	public void exceptionCaught(ChannelHandlerContext newContext, Throwable cause) {
		if (cause instanceof TooLongFrameException || !(cause instanceof DecoderException) || !this.loggedIn) {
			log.warn("SMS link {}: connection given up: {}", this.settings.name(), cause.getClass().getSimpleName());
			newContext.close();
			return;
		}
		this.meters.unreadable();
		log.warn("SMS link {}: the gateway sent what the protocol does not allow", this.settings.name());
		BaseMessage answer = this.wire.unreadable(this.lastFrame.bytes());
		if (answer != null) {
			newContext.writeAndFlush(answer);
		}
	}

	@Override
	public void channelInactive(ChannelHandlerContext newContext) {
		this.connection.ended(this.clock.instant());
		this.unanswered.values().forEach((each) -> each.completeExceptionally(new IOException("connection closed")));
		this.listener.ended(this);
	}

	/** The connection, to wait for its end. */
	Channel channel() {
		return context().channel();
	}

	private ChannelHandlerContext context() {
		if (this.context == null) {
			throw new IllegalStateException("not connected yet");
		}
		return this.context;
	}

	/** Who wants to know how the connection fares. */
	interface Listener {

		/** The gateway let us in. */
		void loggedIn(LinkSession session);

		/** The gateway did not let us in. */
		void loginRefused(int status);

		/** A message was taken over. */
		void acknowledged();

		/** The connection is no more. */
		void ended(LinkSession session);

	}

}
