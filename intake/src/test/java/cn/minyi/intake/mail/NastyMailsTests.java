package cn.minyi.intake.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The mails of {@code src/test/resources/mail}, each named for what is nasty in it, and
 * what {@code mails.txt} beside them says of each.
 */
class NastyMailsTests {

	private static final Path MAILS = Path.of("src/test/resources/mail");

	private static final Instant NOW = Instant.parse("2026-03-10T00:00:00Z");

	private static final String MAILBOX = "minyi@example.cn";

	private static final String REPLIED_TO = "0123456789abcdef0123456789abcdef";

	private static final int FEWEST = 60;

	private final KeyedHash key = new KeyedHash("key-of-the-mail-corpus".getBytes(StandardCharsets.US_ASCII));

	private final MailReader reader = new MailReader(this.key, Clock.fixed(NOW, ZoneOffset.UTC));

	private final LetterReferences references = new LetterReferences(this.key);

	record Expected(String file, String kind, String subject, List<String> files, String text) {

		static Expected of(String line) {
			String[] cells = Arrays.copyOf(line.split("\\|", -1), 5);
			String[] read = Arrays.stream(cells).map((cell) -> cell(cell)).toArray(String[]::new);
			return new Expected(read[0], read[1], read[2], read[3].isEmpty() ? List.of() : List.of(read[3].split(";")),
					read[4]);
		}

		private static String cell(String cell) {
			String bare = (cell != null) ? cell.replaceAll("^ | $", "") : "";
			return bare.replace("\\n", "\n").replace("\\p", "|").replace("\\\\", "\\");
		}

		@Override
		public String toString() {
			return this.file;
		}

	}

	static Stream<Expected> expected() {
		return lines(MAILS.resolve("mails.txt")).stream().filter((line) -> !line.startsWith("#")).map(Expected::of);
	}

	@Test
	void knowsWhatToExpectOfEveryFile() throws IOException {
		Set<String> told = expected().map(Expected::file).collect(Collectors.toCollection(TreeSet::new));
		try (Stream<Path> files = Files.list(MAILS)) {
			assertThat(files.map((file) -> file.getFileName().toString()).filter((name) -> !name.equals("mails.txt")))
				.containsExactlyInAnyOrderElementsOf(told)
				.hasSizeGreaterThanOrEqualTo(FEWEST);
		}
		assertThat(expected()).hasSameSizeAs(told);
	}

	@ParameterizedTest
	@MethodSource("expected")
	void readsEachAsExpected(Expected expected) {
		byte[] raw = raw(expected.file());
		Optional<ReadMail> mail = read(raw);
		assertThat(kind(mail)).isEqualTo(expected.kind());
		if (!Set.of("automatic", "quarantined").contains(expected.kind())) {
			ReadMail read = mail.orElseThrow();
			assertThat(read.text()).isEqualTo(expected.text());
			assertThat(read.subject().orElse("")).isEqualTo(expected.subject());
			assertThat(read.files()).extracting(MailFile::name).isEqualTo(expected.files());
		}
	}

	@ParameterizedTest
	@MethodSource("expected")
	void givesEachTheSameIdentityAgain(Expected expected) {
		byte[] raw = raw(expected.file());
		assertThat(read(raw).map(ReadMail::identity)).isEqualTo(read(raw).map(ReadMail::identity));
	}

	private Optional<ReadMail> read(byte[] raw) {
		try {
			ReadMail mail = this.reader.read(raw, MAILBOX);
			return (mail.origin() == MailOrigin.MACHINE || !mail.text().isBlank()) ? Optional.of(mail)
					: Optional.empty();
		}
		catch (UnreadableDeliveryException ex) {
			return Optional.empty();
		}
	}

	private String kind(Optional<ReadMail> read) {
		if (read.isEmpty()) {
			return "quarantined";
		}
		ReadMail mail = read.get();
		Optional<String> submission = this.references.submissionId(mail.references(), mail.sender().address());
		return switch (mail.origin()) {
			case MACHINE -> "automatic";
			case DOUBTFUL -> "unanswered";
			case PERSON -> submission.filter(REPLIED_TO::equals).isPresent() ? "joins" : "accepted";
		};
	}

	private static byte[] raw(String file) {
		try (InputStream in = Files.newInputStream(MAILS.resolve(file));
				InputStream unpacked = file.endsWith(".gz") ? new GZIPInputStream(in) : in) {
			return unpacked.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
