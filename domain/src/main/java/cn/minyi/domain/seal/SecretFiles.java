package cn.minyi.domain.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The secrets of an instance, one file each, readable by its owner only. A secret that
 * does not exist yet is made. Losing the directory means that sealed contacts stay sealed
 * for ever, so it belongs into the backup, apart from the data.
 */
public final class SecretFiles {

	private static final String PASSWORD_LETTERS = "23456789abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ";

	private static final int PASSWORD_LENGTH = 16;

	private final SecureRandom random = new SecureRandom();

	private final Path directory;

	/**
	 * Uses a directory, which is made if it is missing.
	 * @param directory the place of the files
	 */
	public SecretFiles(Path directory) {
		this.directory = directory;
	}

	/**
	 * A key for ciphers and keyed hashes.
	 * @param name the file's name
	 * @return {@value ContactSeal#KEY_BYTES} bytes
	 */
	public byte[] key(String name) {
		byte[] fresh = new byte[ContactSeal.KEY_BYTES];
		this.random.nextBytes(fresh);
		return Base64.getDecoder().decode(read(name, Base64.getEncoder().encodeToString(fresh)));
	}

	/**
	 * A key that is never made here.
	 * @param name the file's name
	 * @return empty if there is none
	 */
	public Optional<byte[]> existingKey(String name) {
		try {
			return Optional
				.of(Base64.getDecoder().decode(Files.readString(file(name), StandardCharsets.UTF_8).strip()));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the secret " + name, ex);
		}
	}

	/**
	 * A password or shared secret that people can type.
	 * @param name the file's name
	 * @return letters and digits
	 */
	public String password(String name) {
		StringBuilder fresh = new StringBuilder(PASSWORD_LENGTH);
		for (int i = 0; i < PASSWORD_LENGTH; i++) {
			fresh.append(PASSWORD_LETTERS.charAt(this.random.nextInt(PASSWORD_LETTERS.length())));
		}
		return read(name, fresh.toString());
	}

	/**
	 * Where a secret is kept.
	 * @param name the file's name
	 * @return the file, which may not exist yet
	 */
	public Path file(String name) {
		return this.directory.resolve(name);
	}

	/**
	 * Which of the numbered secrets there are: the one with the plain name is the first,
	 * the others have a hyphen and their number after it.
	 * @param name of the first one's file
	 * @return their numbers in order, empty if there is none
	 */
	public List<Integer> numbers(String name) {
		Pattern numbered = Pattern.compile(Pattern.quote(name) + "(?:-([1-9][0-9]{0,5}))?");
		if (!Files.isDirectory(this.directory)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> numbered.matcher(file.getFileName().toString()))
				.filter(Matcher::matches)
				.map((file) -> (file.group(1) != null) ? Integer.valueOf(file.group(1)) : 1)
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the secrets", ex);
		}
	}

	private String read(String name, String fresh) {
		try {
			Path file = file(name);
			if (!Files.exists(file)) {
				make(file, fresh);
			}
			return Files.readString(file, StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read or make the secret " + name, ex);
		}
	}

	// Another process may make the same secret now. The link appears whole or not at all,
	// and only the first one stays.
	private void make(Path file, String content) throws IOException {
		Files.createDirectories(this.directory,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		Path draft = Files.createTempFile(this.directory, "new", "",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try {
			Files.writeString(draft, content + "\n", StandardCharsets.UTF_8);
			Files.createLink(file, draft);
		}
		catch (FileAlreadyExistsException ex) {
			// The other process was first, its secret counts.
		}
		finally {
			Files.delete(draft);
		}
	}

}
