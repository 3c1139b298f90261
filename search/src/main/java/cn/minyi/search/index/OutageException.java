package cn.minyi.search.index;

import org.jspecify.annotations.Nullable;

/**
 * Elasticsearch cannot do its work now. The same may succeed later.
 */
final class OutageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	OutageException(String message) {
		this(message, null);
	}

	OutageException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
