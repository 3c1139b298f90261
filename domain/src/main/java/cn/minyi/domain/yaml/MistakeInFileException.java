package cn.minyi.domain.yaml;

/**
 * A configuration file has a mistake that a person has to mend.
 */
public final class MistakeInFileException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the place.
	 * @param file the file's name
	 * @param line the line, counted from 1
	 * @param cause what is wrong, a sentence in Chinese
	 */
	public MistakeInFileException(String file, int line, String cause) {
		super(file + " 第 " + line + " 行: " + cause);
	}

	/**
	 * Names a file that cannot be read at all.
	 * @param file the file's path
	 * @param cause what is wrong, a sentence in Chinese
	 */
	public MistakeInFileException(String file, String cause) {
		super(file + ": " + cause);
	}

}
