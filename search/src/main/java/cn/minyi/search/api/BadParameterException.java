package cn.minyi.search.api;

/**
 * A parameter cannot be read. The message says in Chinese what is allowed.
 */
final class BadParameterException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BadParameterException(String sentence) {
		super(sentence);
	}

}
