package cn.minyi.classifier.model;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Several models and settings in one file. The same content gives the same bytes.
 *
 * @param settings names and values
 * @param models models by name
 */
public record ModelFile(Map<String, String> settings, Map<String, LinearModel> models) {

	private static final String MAGIC = "minyi-model-1";

	private static final int VERSION_BYTES = 8;

	public ModelFile {
		settings = new TreeMap<>(settings);
		models = new TreeMap<>(models);
	}

	/**
	 * Writes the file.
	 * @param out where to, not closed
	 * @throws IOException if that fails
	 */
	public void write(OutputStream out) throws IOException {
		DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out));
		data.writeUTF(MAGIC);
		data.writeInt(this.settings.size());
		for (Map.Entry<String, String> setting : this.settings.entrySet()) {
			data.writeUTF(setting.getKey());
			data.writeUTF(setting.getValue());
		}
		data.writeInt(this.models.size());
		for (Map.Entry<String, LinearModel> model : this.models.entrySet()) {
			data.writeUTF(model.getKey());
			model.getValue().write(data);
		}
		data.flush();
	}

	/**
	 * A short name that models with other content do not have: the first 64 bits of the
	 * SHA-256 of the file.
	 * @return 16 hex digits
	 */
	public String version() {
		MessageDigest digest = sha256();
		try {
			write(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return version(digest);
	}

	/**
	 * The version of the models in a file.
	 * @param content all bytes of the file
	 * @return 16 hex digits
	 */
	static String version(byte[] content) {
		MessageDigest digest = sha256();
		digest.update(content);
		return version(digest);
	}

	private static String version(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/**
	 * Reads a file.
	 * @param in the content, read in large pieces
	 * @return the models
	 * @throws IOException if the content cannot be read or is no such file
	 */
	public static ModelFile read(InputStream in) throws IOException {
		DataInputStream data = new DataInputStream(in);
		if (!MAGIC.equals(data.readUTF())) {
			throw new IOException("not a file of models of this version");
		}
		Map<String, String> settings = new TreeMap<>();
		for (int count = data.readInt(); count > 0; count--) {
			settings.put(data.readUTF(), data.readUTF());
		}
		Map<String, LinearModel> models = new TreeMap<>();
		for (int count = data.readInt(); count > 0; count--) {
			models.put(data.readUTF(), LinearModel.read(data));
		}
		return new ModelFile(settings, models);
	}

}
