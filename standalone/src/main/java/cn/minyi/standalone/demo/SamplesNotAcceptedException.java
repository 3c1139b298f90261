package cn.minyi.standalone.demo;

import org.jspecify.annotations.Nullable;

/**
 * A channel did not take a sample. The message is a sentence in Chinese for the person at
 * the console.
 */
public final class SamplesNotAcceptedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	SamplesNotAcceptedException(String sentence, @Nullable Throwable cause) {
		super(sentence, cause);
	}

	static SamplesNotAcceptedException status(String channel, int status) {
		return new SamplesNotAcceptedException(
				"%s渠道没有接收示例来件（HTTP 状态 %d）。原因见日志；解决后再次运行 demo，已发送的不会重复。".formatted(channel, status), null);
	}

}
