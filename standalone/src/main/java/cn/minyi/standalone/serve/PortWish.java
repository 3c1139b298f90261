package cn.minyi.standalone.serve;

import java.util.Map;
import java.util.function.IntFunction;

import cn.minyi.servers.LoopbackPort;
import cn.minyi.servers.PortTakenException;
import cn.minyi.standalone.console.Console;

/**
 * A port that a server should listen on.
 *
 * @param server the name that people know
 * @param variable the environment variable that sets the port
 * @param port from 1 to 65535
 * @param explicit whether the variable was set; then no other port will do
 */
record PortWish(String server, String variable, int port, boolean explicit) {

	private static final int HIGHEST = 65535;

	static PortWish of(Map<String, String> environment, String server, String variable, int usual) {
		String value = environment.getOrDefault(variable, "").strip();
		if (value.isEmpty()) {
			return new PortWish(server, variable, usual, false);
		}
		try {
			int port = Integer.parseInt(value);
			if (port >= 1 && port <= HIGHEST) {
				return new PortWish(server, variable, port, true);
			}
		}
		catch (NumberFormatException ex) {
			// Told below.
		}
		throw new StartRefusedException("环境变量 %s 的值“%s”不是端口号。请写 1 到 %d 之间的整数。".formatted(variable, value, HIGHEST));
	}

	/**
	 * Starts a server that only this machine uses, on another port if somebody takes the
	 * chosen one before the server has it, and nobody insisted on it.
	 */
	<T> T start(int chosen, Console console, IntFunction<T> server) {
		try {
			return server.apply(chosen);
		}
		catch (PortTakenException ex) {
			if (ex.port() != chosen) {
				throw ex;
			}
			if (this.explicit) {
				throw taken();
			}
			int other = LoopbackPort.anyFree();
			console.say("  端口 %d 在启动期间被占用，%s 改用端口 %d 重新启动。".formatted(chosen, this.server, other));
			return server.apply(other);
		}
	}

	/**
	 * The port to take for a server that only this machine uses: the wished one, or
	 * another if that is taken and nobody insisted on it.
	 */
	int takeInternal(Console console) {
		if (LoopbackPort.isFree(this.port)) {
			return this.port;
		}
		if (this.explicit) {
			throw taken();
		}
		int other = LoopbackPort.anyFree();
		console.say("  端口 %d 已被占用，%s 改用端口 %d（可用环境变量 %s 指定）。".formatted(this.port, this.server, other, this.variable));
		return other;
	}

	StartRefusedException taken() {
		return new StartRefusedException(
				"%s的端口 %d 已被其他程序占用。请停止那个程序，或者用环境变量 %s 指定另一个端口。".formatted(this.server, this.port, this.variable));
	}

}
