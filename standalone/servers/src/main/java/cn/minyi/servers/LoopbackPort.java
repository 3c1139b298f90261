package cn.minyi.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * TCP ports of this machine's loopback interface. Both answers are true at the moment of
 * asking only: another program may take the port right after.
 */
public final class LoopbackPort {

	private LoopbackPort() {
	}

	/**
	 * Finds a port that nobody listens on.
	 * @return the port, chosen by the operating system
	 */
	public static int anyFree() {
		try (ServerSocket socket = bind(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No free port on the loopback interface", ex);
		}
	}

	/**
	 * Tells whether a server could listen on the port now.
	 * @param port from 1 to 65535
	 * @return false when another program listens there or the port is not allowed
	 */
	public static boolean isFree(int port) {
		try (ServerSocket socket = bind(port)) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

	static void requireFree(String server, int port) {
		if (!isFree(port)) {
			throw new PortTakenException(server, port, null);
		}
	}

	private static ServerSocket bind(int port) throws IOException {
		ServerSocket socket = new ServerSocket();
		try {
			// As servers do: a port in TIME_WAIT is free.
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
			return socket;
		}
		catch (IOException ex) {
			socket.close();
			throw ex;
		}
	}

}
