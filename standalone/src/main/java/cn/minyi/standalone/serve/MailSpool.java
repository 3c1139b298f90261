package cn.minyi.standalone.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mails that lie in the inbox, one file each, so that a mail which the server has
 * acknowledged survives a crash. A file goes when its mail has left the inbox, that is,
 * when intake has dealt with it.
 */
final class MailSpool implements FolderListener, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(MailSpool.class);

	private static final String MESSAGE_ID = "Message-ID";

	private static final long LAST_SWEEP_SECONDS = 10;

	private final Path dir;

	private final MailFolder inbox;

	/** Files of mails that are not yet in the inbox. */
	private final Set<Path> arriving = ConcurrentHashMap.newKeySet();

	private final ExecutorService sweeper = Executors.newSingleThreadExecutor((task) -> {
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
					spool.intoInbox(new MimeMessage(Session.getInstance(new Properties()), in));
				}
			}
		}
		inbox.addListener(spool);
		return spool;
	}

	/**
	 * Writes a mail to the disk and puts it into the inbox. An exception makes the server
	 * refuse the mail, so that its sender keeps it.
	 */
	void deliver(MimeMessage mail) throws MessagingException {
		if (mail.getMessageID() == null) {
			// As mail servers do.
			mail.setHeader(MESSAGE_ID, "<" + UUID.randomUUID() + "@minyi.invalid>");
		}
		Path file = file(mail);
		this.arriving.add(file);
		try {
			write(mail, file);
			intoInbox(mail);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A mail could not be written to the disk", ex);
		}
		finally {
			this.arriving.remove(file);
		}
	}

	@Override
	public void expunged(int number) {
		if (!this.sweeper.isShutdown()) {
			this.sweeper.execute(this::sweep);
		}
	}

	@Override
	public void added(int number) {
		// Its file is there already.
	}

	@Override
	public void flagsUpdated(int number, Flags flags, @Nullable Long uid) {
		// A mail is done with only when it has left.
	}

	@Override
	public void mailboxDeleted() {
		// The inbox cannot be deleted.
	}

	@Override
	public void close() {
		this.inbox.removeListener(this);
		this.sweeper.execute(this::sweep);
		this.sweeper.shutdown();
		try {
			this.sweeper.awaitTermination(LAST_SWEEP_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void intoInbox(MimeMessage mail) {
		this.inbox.appendMessage(mail, new Flags(), Date.from(Instant.now()));
	}

	private void write(MimeMessage mail, Path file) throws IOException, MessagingException {
		Path draft = this.dir.resolve(UUID.randomUUID() + ".draft");
		try (OutputStream out = Files.newOutputStream(draft)) {
			mail.writeTo(out);
		}
		try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
			written.force(true);
		}
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private void sweep() {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.dir, "*.eml")) {
			for (Path file : files) {
				// In this order: a mail leaves the one set only when it is in the other.
				if (!this.arriving.contains(file) && !waiting().contains(file)) {
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

	// Named for all that the mail says: two mails may come with one Message-ID.
	private Path file(MimeMessage mail) throws MessagingException {
		try {
			ByteArrayOutputStream content = new ByteArrayOutputStream();
			mail.writeTo(content);
			return this.dir.resolve(UUID.nameUUIDFromBytes(content.toByteArray()) + ".eml");
		}
		catch (IOException ex) {
			throw new MessagingException("cannot be read", ex);
		}
	}

}
