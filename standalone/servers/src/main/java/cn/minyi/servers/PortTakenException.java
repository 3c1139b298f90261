package cn.minyi.servers;

import org.jspecify.annotations.Nullable;

/**
 * The port that a server was to listen on belongs to another program, which may have
 * taken it while the server was starting.
 */
public final class PortTakenException extends ServerNotStartedException {

	private static final long serialVersionUID = 1L;

	private final int port;

	/**
	 * Names the port.
	 * @param server the server's name, as people know it
	 * @param port the port
	 * @param cause how the server noticed; absent if it was found out before
	 */
	public PortTakenException(String server, int port, @Nullable Throwable cause) {
		super("%s 的端口 %d 已被其他程序占用。请先停止占用它的程序，或者为 %s 指定另一个端口。".formatted(server, port, server), cause);
		this.port = port;
	}

	/**
	 * The port.
	 * @return from 1 to 65535
	 */
	public int port() {
		return this.port;
	}

}
