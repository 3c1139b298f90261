package cn.minyi.chaos;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The program behind {@code bin/chaos}.
 */
@Command(name = "chaos", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Breaks a whole service under load, fault by fault, and counts what became of each message.")
final class Chaos implements Callable<Integer> {

	@Option(names = "--faults", split = ",",
			description = "Which faults, in this order; all of: ${COMPLETION-CANDIDATES}.")
	private List<Fault> faults = List.of(Fault.values());

	@Option(names = "--per-second", defaultValue = "50",
			description = "Messages a second, all channels together (${DEFAULT-VALUE}).")
	private double perSecond;

	@Option(names = "--seconds", defaultValue = "180",
			description = "How long the load lasts for each fault (${DEFAULT-VALUE}).")
	private int seconds;

	@Option(names = "--directory", description = "Where data and logs go; a new directory below target by default.")
	private @Nullable Path directory;

	public static void main(String[] args) {
		System.exit(new CommandLine(new Chaos()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
	}

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException, InterruptedException {
		Path root = (this.directory != null) ? this.directory.toAbsolutePath()
				: Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "chaos");
		PrintWriter out = this.spec.commandLine().getOut();
		out.println("Data and logs are in " + root);
		List<Row> rows = run(root, this.faults, this.perSecond, Duration.ofSeconds(this.seconds),
				(row) -> out.println(Row.table(List.of(row))));
		out.println(Row.table(rows));
		return rows.stream().allMatch(Row::isGood) ? 0 : 1;
	}

	/**
	 * Runs faults one after the other against one service.
	 * @param each told of each row at once
	 * @return a row for each fault
	 */
	static List<Row> run(Path root, List<Fault> faults, double perSecond, Duration length, Consumer<Row> each)
			throws IOException, InterruptedException {
		List<Row> rows = new ArrayList<>();
		int disk = faults.contains(Fault.FULL_DISK) ? megabytes(faults.size() * perSecond * length.toSeconds()) : 0;
		try (Mails mails = new Mails(new Account("none")); Landscape landscape = new Landscape(root, mails, disk)) {
			landscape.start();
			for (Fault fault : faults) {
				rows.add(new Run(landscape, perSecond, length).with(fault, "q" + (char) ('a' + rows.size()) + 'q'));
				each.accept(rows.get(rows.size() - 1));
			}
		}
		return rows;
	}

	// A message takes about three kilobytes in all topics together. Only the fault itself
	// is to fill the disk.
	private static int megabytes(double messages) {
		return 400 + (int) (messages / 200);
	}

}
