package cn.minyi.classifier.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The models of an instance as files in one directory, which all its classifiers see.
 * Each is named by its version, so that its content never changes.
 *
 * @param directory made when the first model is written
 */
public record ModelFiles(Path directory) {

	private static final Pattern VERSION = Pattern.compile("[0-9a-f]{16}");

	/**
	 * Where a model lies.
	 * @param version its version
	 * @return a file, there or not
	 */
	public Path file(String version) {
		return this.directory.resolve(version + ".model");
	}

	/**
	 * Writes a model. Nobody sees it before it is complete.
	 * @param model the model
	 * @return its version
	 * @throws IOException if that fails
	 */
	public String write(ModelFile model) throws IOException {
		String version = model.version();
		Files.createDirectories(this.directory);
		// Two may write the same model at once.
		Path unfinished = this.directory.resolve(version + "-" + UUID.randomUUID() + ".unfinished");
		try {
			try (OutputStream out = Files.newOutputStream(unfinished)) {
				model.write(out);
			}
			Files.move(unfinished, file(version), StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
		return version;
	}

	/**
	 * Reads a model and verifies that it is the one.
	 * @param version its version
	 * @return the model
	 * @throws IOException if there is no such file, it cannot be read or has another
	 * content
	 */
	public ModelFile read(String version) throws IOException {
		if (!VERSION.matcher(version).matches()) {
			throw new IOException("no version of a model");
		}
		byte[] content = Files.readAllBytes(file(version));
		if (!ModelFile.version(content).equals(version)) {
			throw new IOException("the content of " + file(version).getFileName() + " has another checksum");
		}
		return ModelFile.read(new ByteArrayInputStream(content));
	}

}
