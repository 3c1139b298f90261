package cn.minyi.chaos;

import java.io.PrintWriter;
import java.nio.file.Path;

import cn.minyi.servers.LocalElasticsearch;

/**
 * The search node as a program of its own, which ends when the node does:
 * {@code RunNode DIRECTORY PORT}.
 */
final class RunNode {

	private RunNode() {
	}

	public static void main(String[] args) throws InterruptedException {
		LocalElasticsearch node = LocalElasticsearch.start(Path.of(args[0]), Integer.parseInt(args[1]));
		Runtime.getRuntime().addShutdownHook(new Thread(node::close));
		new PrintWriter(System.out, true).println("READY");
		while (node.isAlive()) {
			Thread.sleep(200);
		}
		System.exit(1);
	}

}
