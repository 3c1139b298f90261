package cn.minyi.intake.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A network link to a server that fails when a test wants it to.
 */
final class CutLink implements AutoCloseable {

	private final ServerSocket listening;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private final AtomicInteger cuts = new AtomicInteger();

	private volatile int target;

	private volatile boolean down;

	private volatile @Nullable Pattern cutAt;

	private volatile int cutAfter;

	private volatile String hidden = "";

	private CutLink(ServerSocket listening, int target) {
		this.listening = listening;
		this.target = target;
	}

	static CutLink to(int port) {
		try {
			CutLink link = new CutLink(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
			daemon(link::accept);
			return link;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int port() {
		return this.listening.getLocalPort();
	}

	/** How often it was cut. */
	int cuts() {
		return this.cuts.get();
	}

	/** Keeps a word of the server from the client. */
	CutLink hiding(String word) {
		this.hidden = word;
		return this;
	}

	/**
	 * Cuts the link once, when the client sends something.
	 * @param request what it sends
	 * @param answerBytes how much of the answer comes through; if 0 not even the request
	 * does
	 */
	CutLink cutAt(String request, int answerBytes) {
		this.cutAfter = answerBytes;
		this.cutAt = Pattern.compile(request);
		return this;
	}

	/** From now on nobody is connected. */
	void down() {
		this.down = true;
		closeAll();
	}

	void up(int port) {
		this.target = port;
		this.down = false;
	}

	@Override
	public void close() throws IOException {
		this.listening.close();
		closeAll();
	}

	private void accept() {
		try {
			while (true) {
				Socket client = this.listening.accept();
				if (this.down) {
					client.close();
				}
				else {
					connect(client);
				}
			}
		}
		catch (IOException ex) {
			// The test is over.
		}
	}

	private void connect(Socket client) throws IOException {
		Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
		this.sockets.add(client);
		this.sockets.add(server);
		AtomicInteger budget = new AtomicInteger(-1);
		daemon(() -> pump(client, server, (chunk) -> {
			Pattern pattern = this.cutAt;
			if (pattern != null && pattern.matcher(chunk).find()) {
				this.cutAt = null;
				budget.set(this.cutAfter);
			}
			return (budget.get() == 0) ? "" : chunk;
		}, budget));
		daemon(() -> pump(server, client, (chunk) -> {
			String passed = this.hidden.isEmpty() ? chunk : chunk.replace(this.hidden, "");
			if (budget.get() < 0) {
				return passed;
			}
			int allowed = Math.min(budget.get(), passed.length());
			budget.addAndGet(-allowed);
			return passed.substring(0, allowed);
		}, budget));
	}

	private void pump(Socket from, Socket to, java.util.function.UnaryOperator<String> filter, AtomicInteger budget) {
		try {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			byte[] buffer = new byte[8192];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				String chunk = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
				out.write(filter.apply(chunk).getBytes(StandardCharsets.ISO_8859_1));
				out.flush();
				if (budget.get() == 0) {
					this.cuts.incrementAndGet();
					break;
				}
			}
		}
		catch (IOException ex) {
			// One side is gone, so the other goes too.
		}
		closeQuietly(from);
		closeQuietly(to);
	}

	private void closeAll() {
		this.sockets.forEach(CutLink::closeQuietly);
		this.sockets.clear();
	}

	private static void closeQuietly(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// It is gone anyway.
		}
	}

	private static void daemon(Runnable task) {
		Thread thread = new Thread(task, "cut-link");
		thread.setDaemon(true);
		thread.start();
	}

}
