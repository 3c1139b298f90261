package cn.minyi.standalone.command;

import java.io.IOException;
import java.util.Optional;

import cn.minyi.standalone.serve.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that a command works with: those that it was given, or those of the
 * running instance.
 */
final class RunningServers {

	private RunningServers() {
	}

	static String kafka(@Nullable String given) throws IOException {
		return (given != null) ? given : required(Addresses.ofThisInstance().kafka(), "--kafka");
	}

	static String elasticsearch(@Nullable String given) throws IOException {
		return (given != null) ? given : required(Addresses.ofThisInstance().elasticsearch(), "--elasticsearch");
	}

	private static String required(Optional<String> running, String option) {
		return running.orElseThrow(() -> new CommandRefusedException(
				"没有找到正在运行的实例。请先用 bin/run 启动（同一个 MINYI_DATA），或者用 %s 写明地址。".formatted(option)));
	}

}
