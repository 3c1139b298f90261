package cn.minyi.standalone.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mails that lie in the inbox, one file each, so that a mail which the server has
 * acknowledged survives a crash. A file is named after the mail's Message-ID (which is
 * added if it is missing, as mail servers do): after a crash intake may see a mail twice
 * and knows it by that id.
 */
final class MailSpool implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(MailSpool.class);

	private static final String MESSAGE_ID = "Message-ID";

	private static final Duration SWEEP = Duration.ofSeconds(10);

	/** A file is written before its mail is in the inbox; so young files are let be. */
	private static final Duration YOUNG = Duration.ofMinutes(1);

	private final Path dir;

	private final MailFolder inbox;

	private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "mail-spool");
		thread.setDaemon(true);
		return thread;
	});

	private MailSpool(Path dir, MailFolder inbox) {
		this.dir = dir;
		this.inbox = inbox;
	}

	/**
	 * Puts the mails that were left into the inbox and keeps files and inbox in step from
	 * then on.
	 */
	static MailSpool open(Path dir, MailFolder inbox) throws IOException, MessagingException {
		Files.createDirectories(dir);
		MailSpool spool = new MailSpool(dir, inbox);
		try (DirectoryStream<Path> files = Files.newDirectoryStream(dir, "*.eml")) {
			for (Path file : files) {
				try (InputStream in = Files.newInputStream(file)) {
					MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
					inbox.appendMessage(mail, new Flags(), Date.from(Instant.now()));
				}
			}
		}
		spool.sweeper.scheduleWithFixedDelay(spool::sweep, SWEEP.toMillis(), SWEEP.toMillis(), TimeUnit.MILLISECONDS);
		return spool;
	}

	/**
	 * Writes a mail to the disk. An exception makes the server refuse the mail, so that
	 * its sender keeps it.
	 */
	void keep(MimeMessage mail) throws MessagingException {
		if (mail.getMessageID() == null) {
			mail.setHeader(MESSAGE_ID, "<" + UUID.randomUUID() + "@minyi.invalid>");
		}
		Path file = file(mail);
		Path draft = this.dir.resolve(UUID.randomUUID() + ".draft");
		try {
			try (OutputStream out = Files.newOutputStream(draft)) {
				mail.writeTo(out);
			}
			try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
				written.force(true);
			}
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A mail could not be written to the disk", ex);
		}
	}

	@Override
	public void close() {
		this.sweeper.shutdownNow();
		sweep();
	}

	private void sweep() {
		Instant limit = Instant.now().minus(YOUNG);
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.dir)) {
			Set<Path> waiting = waiting();
			for (Path file : files) {
				if (!waiting.contains(file) && Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
					Files.deleteIfExists(file);
				}
			}
		}
		catch (IOException | MessagingException ex) {
			logger.warn("邮件暂存目录 {} 无法整理：{}", this.dir, ex.getMessage());
		}
	}

	private Set<Path> waiting() throws MessagingException {
		Set<Path> waiting = new HashSet<>();
		for (StoredMessage mail : this.inbox.getNonDeletedMessages()) {
			waiting.add(file(mail.getMimeMessage()));
		}
		return waiting;
	}

	private Path file(MimeMessage mail) throws MessagingException {
		String id = UUID.nameUUIDFromBytes(mail.getMessageID().getBytes(StandardCharsets.UTF_8)).toString();
		return this.dir.resolve(id + ".eml");
	}

}
