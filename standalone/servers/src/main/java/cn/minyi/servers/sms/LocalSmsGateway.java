package cn.minyi.servers.sms;

import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import cn.minyi.servers.PortTakenException;
import cn.minyi.servers.ServerNotStartedException;
import com.chinamobile.cmos.sms.SmsAlphabet;
import com.chinamobile.cmos.sms.SmsDcs;
import com.chinamobile.cmos.sms.SmsException;
import com.chinamobile.cmos.sms.SmsMsgClass;
import com.chinamobile.cmos.sms.SmsTextMessage;
import com.zx.sms.BaseMessage;
import com.zx.sms.codec.cmpp.wap.LongMessageFrame;
import com.zx.sms.codec.cmpp.wap.LongMessageFrameHolder;
import com.zx.sms.common.util.MsgId;
import com.zx.sms.connect.manager.EndpointConnector;
import com.zx.sms.connect.manager.EndpointEntity;
import com.zx.sms.connect.manager.EndpointManager;
import com.zx.sms.connect.manager.EventLoopGroupFactory;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.util.concurrent.Promise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An SMS gateway with one account, on the loopback interface. It speaks the real
 * protocol. What is sent from its phones it keeps in a directory until the service has
 * acknowledged it, and delivers it again after each login and whenever the service does
 * not answer or says that it should come later.
 */
public final class LocalSmsGateway implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(LocalSmsGateway.class);

	private static final String HOST = "127.0.0.1";

	private static final short ATTEMPTS = 3;

	private final Speech speech;

	private final PartStore store;

	private final Duration patience;

	private final EndpointEntity server;

	private final EndpointEntity child;

	private final Channel door;

	private final Set<String> underWay = ConcurrentHashMap.newKeySet();

	private volatile boolean closed;

	private LocalSmsGateway(Speech speech, PartStore store, Duration patience, EndpointEntity server,
			EndpointEntity child, Channel door) {
		this.speech = speech;
		this.store = store;
		this.patience = patience;
		this.server = server;
		this.child = child;
		this.door = door;
	}

	/**
	 * Starts a gateway.
	 * @param account the one that may log in, once at a time
	 * @param dir where unacknowledged messages are kept; made when missing
	 * @param port to listen on; 0 for any free one
	 * @param patience how long to wait for an answer before a message is sent again, in
	 * whole seconds
	 * @param phones told what the service sends
	 * @return listening
	 * @throws ServerNotStartedException when it cannot run; a {@link PortTakenException}
	 * when the port is the reason
	 */
	public static LocalSmsGateway start(SmsAccount account, Path dir, int port, Duration patience, SmsPhones phones) {
		Speech speech = Speech.of(account.protocol());
		PartStore store = new PartStore(dir);
		EndpointEntity child = speech.child(account);
		GatewayHandler handler = new GatewayHandler(speech, phones);
		child.setValid(true);
		child.setMaxChannels((short) 1);
		child.setSupportLongmsg(EndpointEntity.SupportLongMessage.NONE);
		child.setMaxRetryCnt(ATTEMPTS);
		child.setRetryWaitTimeSec((short) Math.max(1, patience.toSeconds()));
		child.setReSendFailMsg(false);
		child.setBusinessHandlerSet(List.of(handler));
		EndpointEntity server = speech.server(account, child);
		server.setId(child.getId() + "-server");
		server.setHost(HOST);
		server.setPort(port);
		LocalSmsGateway gateway = new LocalSmsGateway(speech, store, patience, server, child, open(server, port));
		handler.onLogin(gateway::deliverAll);
		return gateway;
	}

	private static Channel open(EndpointEntity server, int port) {
		EndpointConnector<EndpointEntity> connector = server.getSingletonConnector();
		// The method throws whatever it likes; a task gives it as one kind.
		FutureTask<ChannelFuture> task = new FutureTask<>(connector::open);
		task.run();
		try {
			return task.get().channel();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof BindException taken) {
				throw new PortTakenException("短信网关", port, taken);
			}
			throw new ServerNotStartedException("短信网关无法在端口 %d 启动：%s。".formatted(port, ex.getCause().getMessage()),
					ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServerNotStartedException("短信网关的启动被中断。", ex);
		}
	}

	/**
	 * Where it listens.
	 * @return the port on the loopback interface
	 */
	public int port() {
		return ((InetSocketAddress) this.door.localAddress()).getPort();
	}

	/**
	 * Whether the service is logged in.
	 * @return true while it is
	 */
	public boolean connected() {
		return this.child.getSingletonConnector().getConnectionNum() > 0;
	}

	/**
	 * Sends a text from a phone; a long one in parts with user data headers, as a phone
	 * does. Returns as soon as it is kept.
	 * @param from the phone
	 * @param to the service number
	 * @param text of any length
	 * @return the ids of the parts
	 */
	public List<String> send(String from, String to, String text) {
		SmsDcs ucs2 = SmsDcs.getGeneralDataCodingDcs(SmsAlphabet.UCS2, SmsMsgClass.CLASS_UNKNOWN);
		try {
			List<LongMessageFrame> frames = LongMessageFrameHolder.INS.splitmsgcontent(new SmsTextMessage(text, ucs2));
			return frames.stream()
				.map((frame) -> send(from, to, frame.getMsgfmt().getValue() & 0xff, frame.getTpudhi() != 0,
						frame.getMsgContentBytes()))
				.toList();
		}
		catch (SmsException ex) {
			throw new IllegalArgumentException("a text that no message can carry", ex);
		}
	}

	/**
	 * Sends one message or part from a phone. Returns as soon as it is kept.
	 * @param from the phone
	 * @param to the service number
	 * @param dataCoding 0 to 255
	 * @param headed whether the content begins with a user data header
	 * @param content at most 140 bytes
	 * @return its id
	 */
	public String send(String from, String to, int dataCoding, boolean headed, byte[] content) {
		SmsPart part = new SmsPart(new MsgId().toHexString(true), from, to, dataCoding, headed, content.clone());
		this.store.add(part);
		deliver(part);
		return part.id();
	}

	/**
	 * Tells the service that a message reached a phone. Sent once.
	 * @param phone the phone
	 * @param service the number the message came from
	 * @return whether the service is there
	 */
	public boolean report(String phone, String service) {
		return this.child.getSingletonConnector().synwriteUncheck(this.speech.report(phone, service)) != null;
	}

	/**
	 * Whether the service has not acknowledged a part yet.
	 * @param id of the part
	 * @return false once it has
	 */
	public boolean waits(String id) {
		return this.store.holds(id);
	}

	/**
	 * How many parts the service has not acknowledged yet.
	 * @return 0 or more
	 */
	public int waiting() {
		return this.store.all().size();
	}

	/** Cuts all connections without a word. */
	public void cut() {
		for (Channel each : this.child.getSingletonConnector().getallChannel()) {
			each.close().syncUninterruptibly();
		}
	}

	private void deliverAll() {
		this.store.all().forEach(this::deliver);
	}

	private void deliver(SmsPart part) {
		if (this.closed || !this.store.holds(part.id()) || !this.underWay.add(part.id())) {
			return;
		}
		Promise<BaseMessage> response = this.child.getSingletonConnector().synwriteUncheck(this.speech.deliver(part));
		if (response == null) {
			this.underWay.remove(part.id());
			return;
		}
		response.addListener((done) -> {
			this.underWay.remove(part.id());
			if (done.isSuccess() && this.speech.status(response.getNow()) == 0) {
				this.store.remove(part.id());
			}
			else {
				logger.debug("{} was not acknowledged", part);
				EventLoopGroupFactory.INS.getWorker()
					.schedule(() -> deliver(part), this.patience.toMillis(), TimeUnit.MILLISECONDS);
			}
		});
	}

	/** Hangs up and listens no more. What was not acknowledged stays in the directory. */
	@Override
	public void close() {
		this.closed = true;
		this.door.close().syncUninterruptibly();
		cut();
		EndpointManager.INS.remove(this.child.getId());
	}

}
