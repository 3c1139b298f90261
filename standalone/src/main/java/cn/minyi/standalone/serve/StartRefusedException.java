package cn.minyi.standalone.serve;

import org.jspecify.annotations.Nullable;

/**
 * The service cannot be started as asked. The message is a sentence in Chinese for the
 * person at the console: what is wrong and what to do.
 */
public final class StartRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StartRefusedException(String sentence) {
		this(sentence, null);
	}

	StartRefusedException(String sentence, @Nullable Throwable cause) {
		super(sentence, cause);
	}

}
