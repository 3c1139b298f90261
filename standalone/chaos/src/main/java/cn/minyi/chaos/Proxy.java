package cn.minyi.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * A wire between an application and a server that can be slowed down or cut where it
 * hurts. While no fault is set it passes every byte at once.
 */
final class Proxy implements AutoCloseable {

	private static final int CHUNK = 16 * 1024;

	private final ServerSocket listening;

	private final int target;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private final AtomicInteger cuts = new AtomicInteger();

	private volatile long answerDelayMillis;

	private volatile byte @Nullable [] cutRequest;

	private volatile byte @Nullable [] cutAnswer;

	private Proxy(ServerSocket listening, int target) {
		this.listening = listening;
		this.target = target;
	}

	static Proxy to(int target) throws IOException {
		Proxy proxy = new Proxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
		daemon("proxy-accept", proxy::accept);
		return proxy;
	}

	int port() {
		return this.listening.getLocalPort();
	}

	/** Every piece of an answer waits so long. */
	void delayAnswers(long millis) {
		this.answerDelayMillis = millis;
	}

	/** A connection is cut instead of passing a request that holds these bytes. */
	void cutRequests(byte @Nullable [] holding) {
		this.cutRequest = holding;
	}

	/**
	 * A connection is cut in the middle of a piece of an answer that holds these bytes.
	 */
	void cutAnswers(byte @Nullable [] holding) {
		this.cutAnswer = holding;
	}

	/** How often a connection was cut so far. */
	int cuts() {
		return this.cuts.get();
	}

	private void accept() {
		while (!this.listening.isClosed()) {
			try {
				Socket client = this.listening.accept();
				this.open.add(client);
				Socket server = connect(client);
				if (server != null) {
					this.open.add(server);
					daemon("proxy-request", () -> pump(client, server, true));
					daemon("proxy-answer", () -> pump(server, client, false));
				}
			}
			catch (IOException ex) {
				// Closed, or the client went away at once.
			}
		}
	}

	private @Nullable Socket connect(Socket client) {
		try {
			return new Socket(InetAddress.getLoopbackAddress(), this.target);
		}
		catch (IOException ex) {
			close(client);
			return null;
		}
	}

	private void pump(Socket from, Socket to, boolean request) {
		byte[] chunk = new byte[CHUNK];
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
				byte[] fault = request ? this.cutRequest : this.cutAnswer;
				if (fault != null && contains(chunk, length, fault)) {
					if (!request) {
						out.write(chunk, 0, length / 2);
						out.flush();
					}
					this.cuts.incrementAndGet();
					return;
				}
				if (!request && this.answerDelayMillis > 0) {
					Thread.sleep(this.answerDelayMillis);
				}
				out.write(chunk, 0, length);
				out.flush();
			}
		}
		catch (IOException ex) {
			// One of the two is gone; the other follows.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.open.remove(from);
			this.open.remove(to);
		}
	}

	private static boolean contains(byte[] chunk, int length, byte[] wanted) {
		for (int at = 0; at + wanted.length <= length; at++) {
			if (Arrays.equals(chunk, at, at + wanted.length, wanted, 0, wanted.length)) {
				return true;
			}
		}
		return false;
	}

	@Override
	public void close() throws IOException {
		this.listening.close();
		this.open.forEach(Proxy::close);
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// It is closed enough.
		}
	}

	private static void daemon(String name, Runnable task) {
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		thread.start();
	}

}
