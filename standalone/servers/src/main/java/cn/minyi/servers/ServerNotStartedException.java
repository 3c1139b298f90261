package cn.minyi.servers;

import org.jspecify.annotations.Nullable;

/**
 * A broker or node could not be started. The message is one or more whole sentences in
 * Chinese for the person at the console: what is wrong and what to do about it.
 */
public sealed class ServerNotStartedException extends RuntimeException permits PortTakenException {

	private static final long serialVersionUID = 1L;

	ServerNotStartedException(String sentence) {
		this(sentence, null);
	}

	/**
	 * Made by servers.
	 * @param sentence what is wrong and what to do
	 * @param cause how the server noticed, or null
	 */
	public ServerNotStartedException(String sentence, @Nullable Throwable cause) {
		super(sentence, cause);
	}

}
