package cn.minyi.servers;

import java.nio.file.Path;
import java.util.Map;

/**
 * The configuration of a broker that is alone in its cluster and serves one machine.
 */
final class KafkaSettings {

	static final int NODE_ID = 1;

	static final String CONTROLLER_LISTENER = "CONTROLLER";

	private static final String HOST = "127.0.0.1";

	private KafkaSettings() {
	}

	static Map<String, String> of(Path dir, int port, int controllerPort) {
		String broker = "PLAINTEXT://%s:%d".formatted(HOST, port);
		String controller = "%s://%s:%d".formatted(CONTROLLER_LISTENER, HOST, controllerPort);
		return Map.ofEntries(Map.entry("process.roles", "broker,controller"),
				Map.entry("node.id", String.valueOf(NODE_ID)),
				Map.entry("controller.quorum.voters", "%d@%s:%d".formatted(NODE_ID, HOST, controllerPort)),
				Map.entry("controller.listener.names", CONTROLLER_LISTENER),
				Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
				Map.entry("listeners", broker + "," + controller), Map.entry("advertised.listeners", broker),
				Map.entry("log.dirs", dir.toString()),
				// What is acknowledged is on the disk, not in the page cache.
				Map.entry("log.flush.interval.messages", "1"),
				// Topics are declared by the applications, never made by a typing
				// mistake.
				Map.entry("auto.create.topics.enable", "false"), Map.entry("offsets.topic.replication.factor", "1"),
				Map.entry("offsets.topic.num.partitions", "4"),
				Map.entry("transaction.state.log.replication.factor", "1"),
				Map.entry("transaction.state.log.min.isr", "1"), Map.entry("transaction.state.log.num.partitions", "4"),
				Map.entry("share.coordinator.state.topic.replication.factor", "1"),
				Map.entry("share.coordinator.state.topic.min.isr", "1"),
				Map.entry("share.coordinator.state.topic.num.partitions", "4"),
				// Nobody else joins: consumers get their partitions at once.
				Map.entry("group.initial.rebalance.delay.ms", "0"),
				// No heartbeat records: they would be flushed to disk twice a second.
				Map.entry("metadata.max.idle.interval.ms", "0"),
				// The default buffer takes 128 MB of heap.
				Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(8 * 1024 * 1024)),
				Map.entry("num.network.threads", "2"), Map.entry("num.io.threads", "4"));
	}

}
