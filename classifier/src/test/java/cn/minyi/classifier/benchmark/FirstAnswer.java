package cn.minyi.classifier.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;

import cn.minyi.classifier.Classifier;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.unit.UnitDirectory;

/**
 * A virtual machine of its own that answers one text and tells how long that took since
 * it was started, and what the loaded classifier keeps in memory.
 */
final class FirstAnswer {

	private static final String TEXT = "上班时间窗口没人，问了说都在打牌，领导也不管";

	private FirstAnswer() {
	}

	/** Prints milliseconds and megabytes. */
	public static void main(String[] args) {
		Classifier classifier = Classifier.shipped(UnitDirectory.shipped(), Taxonomy.shipped());
		boolean answered = !classifier.classify(TEXT, null, null).evidence().isEmpty();
		long milliseconds = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		long bytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		System.out.println(milliseconds + " " + bytes / 1_000_000 + " " + answered);
		// The classifier must be alive while memory is counted.
		classifier.classify("", null, null);
	}

	/** Milliseconds and megabytes of a new machine. */
	static List<Integer> measure() throws IOException {
		Process process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp",
				System.getProperty("java.class.path"), FirstAnswer.class.getName())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		String[] figures = line.split(" ");
		if (figures.length != 3 || !figures[2].equals("true")) {
			throw new IllegalStateException("no answer: " + line);
		}
		return List.of(Integer.valueOf(figures[0]), Integer.valueOf(figures[1]));
	}

}
