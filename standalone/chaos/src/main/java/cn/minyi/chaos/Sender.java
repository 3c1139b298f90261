package cn.minyi.chaos;

/**
 * Sends one message by one channel, as often as such a sender does until it is told that
 * the message is safe.
 */
interface Sender {

	/** The channel's name, lower-case letters. */
	String channel();

	/**
	 * Sends a new message, or goes on until the run ends.
	 * @throws InterruptedException if the run ends meanwhile
	 */
	void send() throws InterruptedException;

}
