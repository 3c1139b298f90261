package cn.minyi.standalone.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * How many samples of a channel were sent, noted in a file.
 *
 * @param file holds the number
 */
record SentCount(Path file) {

	int read() throws IOException {
		try {
			return Integer.parseInt(Files.readString(this.file, StandardCharsets.UTF_8).strip());
		}
		catch (NoSuchFileException | NumberFormatException ex) {
			return 0;
		}
	}

	void write(int count) throws IOException {
		Files.writeString(this.file, count + "\n", StandardCharsets.UTF_8);
	}

}
