package cn.minyi.attachments;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The types of files that are taken.
 */
public enum FileType {

	/** A photo. */
	JPEG("image/jpeg", "jpg", "图片"),

	/** A picture, often a screenshot. */
	PNG("image/png", "png", "图片"),

	/** A photo of newer phones. */
	HEIC("image/heic", "heic", "图片"),

	/** A document. */
	PDF("application/pdf", "pdf", "文档"),

	/** A document of Word or WPS. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "文档"),

	/** A sound. */
	MP3("audio/mpeg", "mp3", "录音"),

	/** A sound recorded by a phone. */
	M4A("audio/mp4", "m4a", "录音"),

	/** A call recorded by a phone. */
	AMR("audio/amr", "amr", "录音"),

	/** A film. */
	MP4("video/mp4", "mp4", "视频");

	private final String mediaType;

	private final String ending;

	private final String kind;

	FileType(String mediaType, String ending, String kind) {
		this.mediaType = mediaType;
		this.ending = ending;
		this.kind = kind;
	}

	/**
	 * The type as browsers and mails name it.
	 * @return a media type without parameters
	 */
	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * The ending of file names.
	 * @return lower-case letters and digits, without the dot
	 */
	public String ending() {
		return this.ending;
	}

	/**
	 * What people call such files.
	 * @return Chinese
	 */
	public String kind() {
		return this.kind;
	}

	/**
	 * What a file field of a form should offer to choose from.
	 * @return for its attribute {@code accept}
	 */
	public static String accept() {
		// By ending too: some systems do not know the types of HEIC and AMR.
		return Arrays.stream(values())
			.map((type) -> "." + type.ending + "," + type.mediaType)
			.collect(Collectors.joining(",", "", ",.jpeg"));
	}

}
