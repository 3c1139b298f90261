package cn.minyi.classifier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A model of two topics, trained for a test.
 */
final class GeneralModel {

	private GeneralModel() {
	}

	static Path lines(Path directory) throws IOException {
		return Files.writeString(directory.resolve("topics.jsonl"),
				IntStream.range(0, 40)
					.mapToObj((i) -> (i % 2 == 0) ? "{\"text\":\"" + i + "号楼停水了，自来水是黄的\",\"label\":\"水\"}"
							: "{\"text\":\"" + i + "号楼停电了，变压器坏了\",\"label\":\"电\"}")
					.collect(Collectors.joining("\n")));
	}

	static Path trainedIn(Path directory) throws IOException {
		Path model = directory.resolve("topics.model");
		new Train((line) -> {
		}).run(lines(directory), null, model);
		return model;
	}

}
