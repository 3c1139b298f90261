package cn.minyi.attachments;

import java.io.IOException;
import java.io.InputStream;

import cn.minyi.domain.Attachment;

/**
 * Takes files that came with submissions, and gives them back. A file that it took is
 * checked, freed of everything that tells about its maker, sealed, and safe on its disk
 * or service when {@link #put} returns. Safe for use by many threads.
 * <p>
 * A file belongs to one submission: its id is made from the submission's id and the
 * content. The same file put again for the same submission is the same attachment, so a
 * redelivery leaves nothing behind; the same file of another submission is another one,
 * so deleting the files of an erased submission takes nothing from others and leaves
 * nothing.
 */
public interface AttachmentStore extends AutoCloseable {

	/** Longest file in bytes. */
	int MOST_BYTES = 20 * 1024 * 1024;

	/** Most files with one message. The caller counts. */
	int MOST_FILES = 5;

	/**
	 * Takes a file.
	 * @param submissionId the submission to which it will belong, see
	 * {@link cn.minyi.domain.SubmissionIds}; of a file that is added later, the
	 * submission's id, a slash and the note's id
	 * @param content the file as sent, read to its end but not closed
	 * @param givenName its name as the sender claims, or an empty text; only well-known
	 * words in it are kept, see {@link FileNames}
	 * @return what to keep with the submission
	 * @throws AttachmentRefusedException if the sender has to mend something first
	 * @throws IOException if the content cannot be read
	 * @throws AttachmentsUnavailableException if it cannot be stored at the moment
	 */
	Attachment put(String submissionId, InputStream content, String givenName)
			throws AttachmentRefusedException, IOException;

	/**
	 * Gives a file back. All of it was checked against its seal before this returns.
	 * @param id {@link Attachment#id()}
	 * @return the content, to be closed by the caller
	 * @throws AttachmentMissingException if there is none, for it was deleted
	 * @throws AttachmentBrokenException if it was changed or cut since, or no key opens
	 * it
	 * @throws AttachmentsUnavailableException if it cannot be read at the moment
	 */
	InputStream open(String id);

	/**
	 * Removes a file for ever.
	 * @param id {@link Attachment#id()}
	 * @return whether there was one
	 * @throws AttachmentsUnavailableException if it cannot be removed at the moment
	 */
	boolean delete(String id);

	/**
	 * Seals a file with the newest key, if another one seals it.
	 * @param id {@link Attachment#id()}
	 * @return whether it was sealed anew
	 * @throws AttachmentMissingException if there is none
	 * @throws AttachmentBrokenException if it cannot be opened
	 * @throws AttachmentsUnavailableException if the store does not answer
	 */
	boolean rekey(String id);

	/**
	 * Seals all files with the newest key. Can be stopped and started again. What cannot
	 * be opened stays as it is and is counted.
	 * @param progress told after each file
	 * @return what was done
	 * @throws AttachmentsUnavailableException if the store does not answer
	 */
	Rekeyed rekeyAll(Progress progress);

	@Override
	void close();

	/** Is told how far a long work got. */
	@FunctionalInterface
	interface Progress {

		/**
		 * One more is done.
		 * @param done how many
		 * @param total of how many
		 */
		void at(int done, int total);

	}

	/**
	 * What became of all files.
	 *
	 * @param total how many there are
	 * @param changed how many got a new seal
	 * @param broken how many cannot be opened by any key and stayed as they are
	 */
	record Rekeyed(int total, int changed, int broken) {

	}

}
