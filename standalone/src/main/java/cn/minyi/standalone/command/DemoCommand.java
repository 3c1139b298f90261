package cn.minyi.standalone.command;

import java.util.concurrent.Callable;

import cn.minyi.standalone.console.Console;
import cn.minyi.standalone.demo.Demo;
import cn.minyi.standalone.serve.Instance;
import picocli.CommandLine.Command;

/**
 * Starts everything, sends the sample messages and serves until it is stopped.
 */
@Command(name = "demo", description = "启动全部服务，并通过真实渠道发送示例来件", mixinStandardHelpOptions = true)
class DemoCommand implements Callable<Integer> {

	@Override
	public Integer call() throws Exception {
		Console console = Console.standard();
		Instance instance = Instance.start(console, Demo.INTAKE_PROPERTIES);
		Demo.send(console, instance.channels());
		instance.await();
		return 0;
	}

}
