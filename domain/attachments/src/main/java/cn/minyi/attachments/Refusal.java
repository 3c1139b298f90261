package cn.minyi.attachments;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why a file is refused, with a sentence for its sender that says what to do.
 */
public enum Refusal {

	/** It has no bytes. */
	EMPTY,

	/** It is longer than {@link AttachmentStore#MOST_BYTES}. */
	TOO_LARGE,

	/** More than {@link AttachmentStore#MOST_FILES} came at once; told by callers. */
	TOO_MANY,

	/** It is none of the types that are taken. */
	TYPE,

	/** It is a picture of a type that is not taken. */
	PICTURE_TYPE,

	/** It is a document of a type that is not taken. */
	DOCUMENT_TYPE,

	/** It is a sound of a type that is not taken. */
	SOUND_TYPE,

	/** It is a film of a type that is not taken. */
	FILM_TYPE,

	/** It is an archive of files. */
	ARCHIVE,

	/** It opens by a password only. */
	ENCRYPTED,

	/** It unpacks to far more than it is. */
	ARCHIVE_BOMB,

	/** It holds programs: scripts, macros, controls, actions. */
	SCRIPT,

	/** It holds other files. */
	EMBEDDED,

	/** It is cut off or damaged. */
	BROKEN;

	/**
	 * What the sender reads.
	 * @param locale its language; Chinese if there is no other
	 * @return what is wrong and what to do
	 */
	public String sentence(Locale locale) {
		return ResourceBundle
			.getBundle("cn.minyi.attachments.refusals", locale,
					ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
			.getString(code());
	}

	/**
	 * The name in bundles and meters.
	 * @return lower-case letters and hyphens
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
