package cn.minyi.intake.table;

/**
 * Carries what went wrong with whoever takes the rows through the libraries that read
 * them, so that it is not taken for a fault of the file.
 */
final class AbortedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final RuntimeException original;

	AbortedException(RuntimeException original) {
		super(original);
		this.original = original;
	}

	RuntimeException original() {
		return this.original;
	}

}
