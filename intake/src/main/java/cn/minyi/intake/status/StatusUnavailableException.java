package cn.minyi.intake.status;

/**
 * Elasticsearch does not say where a submission stands.
 */
final class StatusUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StatusUnavailableException(Exception cause) {
		super("no status: " + cause.getClass().getSimpleName());
	}

}
