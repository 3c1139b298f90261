package cn.minyi.intake.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * The files of one form as the browser sent them; they are gone with the request.
 *
 * @param files in the order chosen
 */
public record ChosenFiles(List<MultipartFile> files) {

	public ChosenFiles {
		files = List.copyOf(files);
	}

	/**
	 * The files of a field.
	 * @param parts as the browser sent them, or null; for a field that was left empty
	 * browsers send a part without a name
	 * @return only real files
	 */
	public static ChosenFiles of(@Nullable List<MultipartFile> parts) {
		if (parts == null) {
			return new ChosenFiles(List.of());
		}
		return new ChosenFiles(parts.stream().filter((part) -> part.getSize() > 0 || hasName(part)).toList());
	}

	/**
	 * Whether nothing was chosen.
	 * @return true without files
	 */
	public boolean isEmpty() {
		return this.files.isEmpty();
	}

	/**
	 * What belongs to the identity of a message: the same words with another photo are
	 * another message.
	 * @return hashes of the contents in their order
	 */
	public List<String> fingerprints() {
		return this.files.stream().map(ChosenFiles::fingerprint).toList();
	}

	private static boolean hasName(MultipartFile part) {
		return part.getOriginalFilename() != null && !part.getOriginalFilename().isBlank();
	}

	private static String fingerprint(MultipartFile file) {
		try (InputStream in = file.getInputStream()) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] buffer = new byte[64 * 1024];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read what the browser sent", ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
