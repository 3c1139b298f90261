package cn.minyi.intake.upload;

import java.util.List;

import cn.minyi.attachments.AttachmentStore;
import cn.minyi.attachments.FileType;

/**
 * What the field for files shows: the fragment {@code files} of {@code fields.html}.
 *
 * @param mistakes what is wrong with files that were chosen
 * @param again whether files were chosen, which browsers forget
 */
public record FileField(List<FileMistake> mistakes, boolean again) {

	/** Nothing was chosen yet. */
	public static final FileField EMPTY = new FileField(List.of(), false);

	/**
	 * What to offer to choose from.
	 * @return for the attribute {@code accept}
	 */
	public String accept() {
		return FileType.accept();
	}

	/**
	 * How many files one message may have.
	 * @return at least one
	 */
	public int mostFiles() {
		return AttachmentStore.MOST_FILES;
	}

	/**
	 * How long each file may be.
	 * @return in bytes
	 */
	public int mostBytes() {
		return AttachmentStore.MOST_BYTES;
	}

}
