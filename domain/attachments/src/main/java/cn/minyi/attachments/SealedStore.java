package cn.minyi.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

import cn.minyi.attachments.blob.Blobs;
import cn.minyi.attachments.content.Cleaned;
import cn.minyi.attachments.content.Cleaning;
import cn.minyi.domain.Attachment;

/**
 * Cleans, seals and keeps files.
 */
final class SealedStore implements AttachmentStore {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

	// Each works on one whole file in memory, at most a few times 20 MB.
	private final Semaphore atOnce = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

	private final AttachmentKeys keys;

	private final FileSeal seal;

	private final Blobs blobs;

	SealedStore(Blobs blobs, AttachmentKeys keys) {
		this.blobs = blobs;
		this.keys = keys;
		this.seal = new FileSeal(keys);
	}

	@Override
	public Attachment put(String submissionId, InputStream content, String givenName)
			throws AttachmentRefusedException, IOException {
		this.atOnce.acquireUninterruptibly();
		try {
			byte[] sent = content.readNBytes(MOST_BYTES + 1);
			if (sent.length > MOST_BYTES) {
				throw new AttachmentRefusedException(Refusal.TOO_LARGE);
			}
			// Before it is cleaned: another version of a library may clean it otherwise,
			// and
			// a redelivery has to meet the same file.
			String id = HexFormat.of().formatHex(this.keys.idOf(submissionId, sent));
			return keep(id, Cleaning.clean(sent), givenName);
		}
		finally {
			this.atOnce.release();
		}
	}

	private Attachment keep(String id, Cleaned cleaned, String givenName) {
		byte[] bytes = cleaned.content();
		store(id, bytes);
		return new Attachment(id, FileNames.neutral(givenName, cleaned.type()), cleaned.type().mediaType(),
				bytes.length);
	}

	@Override
	public InputStream open(String id) {
		return new ByteArrayInputStream(this.seal.open(id, sealed(id)));
	}

	@Override
	public boolean delete(String id) {
		try {
			return isId(id) && this.blobs.delete(id);
		}
		catch (IOException ex) {
			throw unavailable(ex);
		}
	}

	@Override
	public boolean rekey(String id) {
		byte[] sealed = sealed(id);
		if (this.seal.isByNewestKey(id, sealed)) {
			return false;
		}
		store(id, this.seal.open(id, sealed));
		return true;
	}

	@Override
	public Rekeyed rekeyAll(Progress progress) {
		List<String> ids = ids();
		int changed = 0;
		int broken = 0;
		for (int i = 0; i < ids.size(); i++) {
			try {
				changed += rekey(ids.get(i)) ? 1 : 0;
			}
			catch (AttachmentBrokenException ex) {
				broken++;
			}
			catch (AttachmentMissingException ex) {
				// Deleted meanwhile.
			}
			progress.at(i + 1, ids.size());
		}
		return new Rekeyed(ids.size(), changed, broken);
	}

	@Override
	public void close() {
		this.blobs.close();
	}

	private byte[] sealed(String id) {
		try {
			return (isId(id) ? this.blobs.get(id) : Optional.<byte[]>empty())
				.orElseThrow(() -> new AttachmentMissingException(isId(id) ? id : "of this form"));
		}
		catch (IOException ex) {
			throw unavailable(ex);
		}
	}

	private void store(String id, byte[] content) {
		try {
			this.blobs.put(id, this.seal.seal(id, content));
		}
		catch (IOException ex) {
			throw unavailable(ex);
		}
	}

	private List<String> ids() {
		try {
			return this.blobs.ids().stream().filter(SealedStore::isId).toList();
		}
		catch (IOException ex) {
			throw unavailable(ex);
		}
	}

	private static boolean isId(String id) {
		return ID.matcher(id).matches();
	}

	private static AttachmentsUnavailableException unavailable(IOException ex) {
		return new AttachmentsUnavailableException("the attachment store does not answer", ex);
	}

}
