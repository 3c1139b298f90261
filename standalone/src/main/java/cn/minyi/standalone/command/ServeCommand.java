package cn.minyi.standalone.command;

import java.util.Map;
import java.util.concurrent.Callable;

import cn.minyi.standalone.console.Console;
import cn.minyi.standalone.serve.Instance;
import picocli.CommandLine.Command;

/**
 * Starts everything and serves until it is stopped.
 */
@Command(name = "serve", description = "启动全部服务（默认命令）", mixinStandardHelpOptions = true)
class ServeCommand implements Callable<Integer> {

	@Override
	public Integer call() throws InterruptedException {
		Instance.start(Console.standard(), Map.of()).await();
		return 0;
	}

}
