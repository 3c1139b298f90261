package cn.minyi.standalone.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Short lines for the person at the console. Always UTF-8, because Java takes a console
 * without a locale for ASCII and would print question marks for Chinese.
 */
public final class Console {

	private final PrintWriter out;

	private Console(PrintWriter out) {
		this.out = out;
	}

	/**
	 * The standard output of the program.
	 * @return may be used by several threads
	 */
	public static Console standard() {
		return new Console(writer(FileDescriptor.out));
	}

	/**
	 * A console elsewhere, for tests.
	 * @param out where the lines go
	 * @return may be used by several threads
	 */
	public static Console on(PrintWriter out) {
		return new Console(out);
	}

	/**
	 * A writer for picocli and others that print by themselves.
	 * @param descriptor standard output or standard error
	 * @return writes UTF-8 and flushes each line
	 */
	public static PrintWriter writer(FileDescriptor descriptor) {
		return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
	}

	/**
	 * Prints a line.
	 * @param line without a line break at the end
	 */
	public void say(String line) {
		this.out.println(line);
	}

	/**
	 * Prints that a step is done and how long it took.
	 * @param step what was done
	 * @param started {@link System#nanoTime()} of its beginning
	 */
	public void done(String step, long started) {
		Duration took = Duration.ofNanos(System.nanoTime() - started);
		say("  ✓ %s（%s 秒）".formatted(step, String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0)));
	}

	/**
	 * Whether a person watches the output, so that a line may be drawn over.
	 * @return false when the output goes to a file or a pipe
	 */
	public static boolean isTerminal() {
		// System.console() answers this only up to Java 21.
		try {
			Process test = new ProcessBuilder("test", "-t", "1").redirectOutput(ProcessBuilder.Redirect.INHERIT)
				.start();
			return test.waitFor(5, TimeUnit.SECONDS) && test.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
