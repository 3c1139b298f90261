package cn.minyi.intake.upload;

import java.util.List;

/**
 * Some files of a form cannot be taken. None of the form's files was kept.
 */
public final class FilesRefusedException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<FileMistake> mistakes;

	FilesRefusedException(List<FileMistake> mistakes) {
		super(mistakes.size() + " files refused");
		this.mistakes = List.copyOf(mistakes);
	}

	/**
	 * What to mend.
	 * @return one for each refused file, in their order
	 */
	public List<FileMistake> mistakes() {
		return this.mistakes;
	}

}
