package cn.minyi.standalone.chaos;

import java.io.IOException;
import java.nio.file.Path;

import cn.minyi.servers.LocalKafka;

/**
 * The broker as a program of its own: {@code RunBroker DIRECTORY PORT}.
 */
final class RunBroker {

	private RunBroker() {
	}

	public static void main(String[] args) throws IOException, InterruptedException {
		LocalKafka kafka = LocalKafka.start(Path.of(args[0]), Integer.parseInt(args[1]), System.out::println);
		Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
		System.out.println("READY");
		Thread.currentThread().join();
	}

}
