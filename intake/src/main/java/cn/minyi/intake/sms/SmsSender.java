package cn.minyi.intake.sms;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * Sends short messages by one link.
 */
public interface SmsSender {

	/**
	 * The link's name, the same as {@link SmsDelivery#gateway()}.
	 * @return from the configuration
	 */
	String gateway();

	/**
	 * Whether a message can be sent just now: the link is logged in.
	 * @return false while it is not
	 */
	boolean ready();

	/**
	 * Whether the link may send from a number: its service number, with or without digits
	 * after it.
	 * @param number a number that citizens wrote to
	 * @return true if {@link #send} takes it as {@code from}
	 */
	boolean serves(String number);

	/**
	 * Sends a text of any length; a long one goes as several parts. The link waits for
	 * its rate and window, and repeats what the gateway puts off for a while.
	 * @param to a phone number
	 * @param from the number it should come from, one that {@link #serves}; null for the
	 * link's own
	 * @param text what the citizen reads
	 * @return done when the gateway has taken all parts. Fails with
	 * {@link SmsRefusedException} if it never will, with {@link SmsDelayedException} if
	 * it is worth trying again later
	 */
	CompletableFuture<SmsSent> send(String to, @Nullable String from, String text);

}
