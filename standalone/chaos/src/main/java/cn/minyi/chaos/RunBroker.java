package cn.minyi.chaos;

import java.io.PrintWriter;
import java.nio.file.Path;

import cn.minyi.servers.LocalKafka;

/**
 * The broker as a program of its own: {@code RunBroker DIRECTORY PORT}.
 */
final class RunBroker {

	private RunBroker() {
	}

	public static void main(String[] args) throws InterruptedException {
		LocalKafka kafka = LocalKafka.start(Path.of(args[0]), Integer.parseInt(args[1]),
				new PrintWriter(System.out, true)::println);
		Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
		new PrintWriter(System.out, true).println("READY");
		Thread.currentThread().join();
	}

}
