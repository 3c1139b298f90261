package cn.minyi.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Function;

/**
 * Something that goes wrong.
 */
enum Fault {

	/** Nothing: the figures of an undisturbed run, to compare with. */
	NONE("nothing", Duration.ZERO, (landscape) -> {
	}),

	/** The broker's process ends without warning. */
	KILL_BROKER("kill -9 broker", Duration.ZERO, (landscape) -> landscape.broker.kill()),

	/** The search node's processes end without warning. */
	KILL_NODE("kill -9 Elasticsearch", Duration.ZERO, (landscape) -> landscape.node.kill()),

	/** The intake ends without warning. */
	KILL_INTAKE("kill -9 intake", Duration.ZERO, (landscape) -> landscape.intake.kill()),

	/** The classifier ends without warning. */
	KILL_CLASSIFIER("kill -9 classifier", Duration.ZERO, (landscape) -> landscape.classifier.kill()),

	/** The search application ends without warning. */
	KILL_SEARCH("kill -9 search", Duration.ZERO, (landscape) -> landscape.search.kill()),

	/** The broker hangs and keeps its connections. */
	FREEZE_BROKER("SIGSTOP broker", Duration.ofSeconds(Lasting.FREEZE), (landscape) -> landscape.broker.freeze(),
			(landscape) -> landscape.broker.thaw()),

	/** The search node hangs and keeps its connections. */
	FREEZE_NODE("SIGSTOP Elasticsearch", Duration.ofSeconds(Lasting.FREEZE), (landscape) -> landscape.node.freeze(),
			(landscape) -> landscape.node.thaw()),

	/** The intake hangs and keeps its connections. */
	FREEZE_INTAKE("SIGSTOP intake", Duration.ofSeconds(Lasting.FREEZE), (landscape) -> landscape.intake.freeze(),
			(landscape) -> landscape.intake.thaw()),

	/** The classifier hangs, long enough to lose its partitions. */
	FREEZE_CLASSIFIER("SIGSTOP classifier", Duration.ofSeconds(Lasting.FREEZE),
			(landscape) -> landscape.classifier.freeze(), (landscape) -> landscape.classifier.thaw()),

	/** The search application hangs. */
	FREEZE_SEARCH("SIGSTOP search", Duration.ofSeconds(Lasting.FREEZE), (landscape) -> landscape.search.freeze(),
			(landscape) -> landscape.search.thaw()),

	/** Kafka's disk is full; the broker ends, and ends again until there is room. */
	FULL_DISK("full disk for Kafka", Duration.ofSeconds(20), Fault::fill, Fault::empty),

	/** Records that nobody can read stand between the others. */
	POISON("poison messages", Duration.ZERO, (landscape) -> Poison.pour(landscape.kafka)),

	/** Each piece of an answer of the search node takes two seconds. */
	SLOW_NODE("slow Elasticsearch", Duration.ofSeconds(30), (landscape) -> landscape.nodeWire.delayAnswers(2_000),
			(landscape) -> landscape.nodeWire.delayAnswers(0)),

	/** The mail server's connection breaks in the middle of every fetch. */
	CUT_FETCH("IMAP cut in a fetch", Duration.ofSeconds(15),
			(landscape) -> landscape.mailWire.cutAnswers(" FETCH (".getBytes(StandardCharsets.US_ASCII)),
			(landscape) -> landscape.mailWire.cutAnswers(null)),

	/** The gateway's connection breaks instead of carrying a response to a delivery. */
	CUT_RESPONSE("CMPP cut at a response", Duration.ofSeconds(15),
			(landscape) -> landscape.gatewayWire.cutRequests(cmppDeliverResp()),
			(landscape) -> landscape.gatewayWire.cutRequests(null));

	private static final String FILLER = "filler";

	private final String title;

	private final Duration lasting;

	private final Act inject;

	private final Act heal;

	Fault(String title, Duration lasting, Act inject) {
		this(title, lasting, inject, (landscape) -> {
		});
	}

	Fault(String title, Duration lasting, Act inject, Act heal) {
		this.title = title;
		this.lasting = lasting;
		this.inject = inject;
		this.heal = heal;
	}

	String title() {
		return this.title;
	}

	/**
	 * How long it lasts; zero if it happens at once and the service recovers by itself.
	 */
	Duration lasting() {
		return this.lasting;
	}

	void inject(Landscape landscape) throws IOException, InterruptedException {
		this.inject.on(landscape);
	}

	void heal(Landscape landscape) throws IOException, InterruptedException {
		this.heal.on(landscape);
	}

	// The command id in the header of the response (CMPP 3.0, section 8.2).
	private static byte[] cmppDeliverResp() {
		return new byte[] { (byte) 0x80, 0, 0, 5 };
	}

	private static void fill(Landscape landscape) throws IOException {
		byte[] zeros = new byte[64 * 1024];
		Path filler = landscape.kafkaDirectory.resolveSibling("kafka").resolve(FILLER);
		try (OutputStream out = Files.newOutputStream(filler)) {
			while (true) {
				out.write(zeros);
			}
		}
		catch (IOException ex) {
			// That was the aim: no space left. Whatever is left in the last block goes
			// too.
			for (Function<Path, Boolean> more = Fault::addByte; more.apply(filler);) {
				continue;
			}
		}
	}

	private static boolean addByte(Path file) {
		try {
			Files.write(file, new byte[1], StandardOpenOption.APPEND);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void empty(Landscape landscape) throws IOException {
		Files.delete(landscape.kafkaDirectory.resolve(FILLER));
	}

	/** Times in seconds. */
	private static final class Lasting {

		static final int FREEZE = 30;

	}

	/** Does something to the service. */
	private interface Act {

		void on(Landscape landscape) throws IOException, InterruptedException;

	}

}
