package cn.minyi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks for planted words in the bytes of files, however they are written. */
final class Planted {

	private Planted() {
	}

	/**
	 * Looks through all files below some directories.
	 * @param words what was planted
	 * @param wanted which files to look into
	 * @param places the directories
	 * @return for each finding the file and the way in which the word is written
	 */
	static List<String> in(List<String> words, Predicate<Path> wanted, Path... places) {
		Map<String, byte[]> forms = forms(words);
		List<String> found = new ArrayList<>();
		for (Path place : places) {
			try (Stream<Path> files = Files.walk(place)) {
				files.filter(Files::isRegularFile).filter(wanted).forEach((file) -> look(file, forms, found));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return found;
	}

	/** Looks through a text. */
	static List<String> in(List<String> words, String text) {
		return forms(words).entrySet()
			.stream()
			.filter((form) -> indexOf(text.getBytes(StandardCharsets.UTF_8), form.getValue()) >= 0)
			.map(Map.Entry::getKey)
			.toList();
	}

	private static Map<String, byte[]> forms(List<String> words) {
		Map<String, byte[]> forms = new LinkedHashMap<>();
		for (String word : words) {
			byte[] plain = word.getBytes(StandardCharsets.UTF_8);
			forms.put(word + " as UTF-8", plain);
			forms.put(word + " as UTF-16BE", word.getBytes(StandardCharsets.UTF_16BE));
			forms.put(word + " as UTF-16LE", word.getBytes(StandardCharsets.UTF_16LE));
			forms.put(word + " as GBK", word.getBytes(Charset.forName("GBK")));
			forms.put(word + " as JSON", escaped(word));
			forms.put(word + " as hex", HexFormat.of().formatHex(plain).getBytes(StandardCharsets.US_ASCII));
			for (int shift = 0; shift < 3; shift++) {
				forms.put(word + " as Base64, shifted by " + shift, base64(plain, shift));
			}
		}
		return forms;
	}

	private static byte[] escaped(String word) {
		StringBuilder escaped = new StringBuilder();
		word.chars().forEach((each) -> escaped.append((each < 128) ? (char) each : "\\u" + hex(each)));
		return escaped.toString().getBytes(StandardCharsets.US_ASCII);
	}

	private static String hex(int each) {
		return HexFormat.of().toHexDigits((char) each);
	}

	// What of the Base64 of a longer text does not depend on what is around the word.
	private static byte[] base64(byte[] plain, int shift) {
		byte[] moved = new byte[shift + plain.length];
		System.arraycopy(plain, 0, moved, shift, plain.length);
		String whole = Base64.getEncoder().withoutPadding().encodeToString(moved);
		int end = moved.length / 3 * 4;
		return whole.substring((shift == 0) ? 0 : 4, end).getBytes(StandardCharsets.US_ASCII);
	}

	private static void look(Path file, Map<String, byte[]> forms, List<String> found) {
		try {
			// Gone meanwhile, or too large for one piece: neither must pass unseen.
			byte[] bytes = Files.readAllBytes(file);
			forms.forEach((form, word) -> {
				if (indexOf(bytes, word) >= 0) {
					found.add(file.getFileName() + " of " + file.getParent().getFileName() + ": " + form);
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int indexOf(byte[] bytes, byte[] word) {
		for (int i = 0; i <= bytes.length - word.length; i++) {
			if (bytes[i] == word[0] && Arrays.equals(bytes, i, i + word.length, word, 0, word.length)) {
				return i;
			}
		}
		return -1;
	}

}
