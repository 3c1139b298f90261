package cn.minyi.intake.sms.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import cn.minyi.servers.sms.LocalSmsGateway;
import cn.minyi.servers.sms.SmsAccount;
import cn.minyi.servers.sms.SmsProtocol;

/**
 * A gateway in a process of its own, told what to do line by line, so that it can be
 * killed and frozen.
 */
final class GatewayProcess implements AutoCloseable {

	private final Process process;

	private final BufferedReader answers;

	private final PrintStream orders;

	private final int port;

	private GatewayProcess(Process process) {
		this.process = process;
		this.answers = process.inputReader(StandardCharsets.UTF_8);
		this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
		this.port = Integer.parseInt(answer());
	}

	static GatewayProcess start(LinkProtocol protocol, Path directory, int port) throws IOException {
		return new GatewayProcess(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx96m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				GatewayProcess.class.getName(), protocol.name(), directory.toString(), String.valueOf(port))
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start());
	}

	/** The program. Its orders: {@code send TEXT} and {@code waiting}. */
	public static void main(String[] arguments) throws IOException {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		// Nobody else writes there.
		System.setOut(System.err);
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		try (LocalSmsGateway gateway = LocalSmsGateway.start(
				new SmsAccount(SmsProtocol.valueOf(arguments[0]), TestLink.USER, TestLink.PASSWORD),
				Path.of(arguments[1]), Integer.parseInt(arguments[2]), Duration.ofSeconds(2), (part) -> 0)) {
			out.println(gateway.port());
			for (String order = in.readLine(); order != null; order = in.readLine()) {
				out.println(order.equals("waiting") ? gateway.waiting()
						: gateway.send("19900001234", TestLink.NUMBER, order.substring("send ".length())).size());
			}
		}
	}

	int port() {
		return this.port;
	}

	/**
	 * Sends a text from a phone.
	 * @return in how many parts
	 */
	int send(String text) {
		this.orders.println("send " + text);
		return Integer.parseInt(answer());
	}

	int waiting() {
		this.orders.println("waiting");
		return Integer.parseInt(answer());
	}

	private String answer() {
		try {
			String answer = this.answers.readLine();
			if (answer == null) {
				throw new IllegalStateException("the gateway's process ended");
			}
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Keeps the connection but does nothing any more. */
	void freeze() throws IOException, InterruptedException {
		signal("STOP");
	}

	void thaw() throws IOException, InterruptedException {
		signal("CONT");
	}

	private void signal(String name) throws IOException, InterruptedException {
		int status = new ProcessBuilder("kill", "-" + name, String.valueOf(this.process.pid())).start().waitFor();
		if (status != 0) {
			throw new IllegalStateException("kill ended with " + status);
		}
	}

	/** Ends it at once, without a word to anybody. */
	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
	}

}
