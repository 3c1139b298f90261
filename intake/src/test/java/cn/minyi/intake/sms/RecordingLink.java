package cn.minyi.intake.sms;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/**
 * A link that keeps what it should send.
 */
final class RecordingLink implements SmsSender {

	static final String NUMBER = "10657302";

	private final List<Sent> sent = new CopyOnWriteArrayList<>();

	private final Set<String> refused = ConcurrentHashMap.newKeySet();

	private final Set<String> delayed = ConcurrentHashMap.newKeySet();

	/** Refuses what goes to a phone, for good. */
	void refuse(String phone) {
		this.refused.add(phone);
	}

	/** Puts off what goes to a phone, once. */
	void delay(String phone) {
		this.delayed.add(phone);
	}

	@Override
	public String gateway() {
		return "recording";
	}

	@Override
	public boolean ready() {
		return true;
	}

	@Override
	public boolean serves(String number) {
		return number.startsWith(NUMBER);
	}

	@Override
	public CompletableFuture<SmsSent> send(String to, @Nullable String from, String text) {
		if (this.refused.contains(to)) {
			return CompletableFuture.failedFuture(new SmsRefusedException("cmpp-submit-5"));
		}
		if (this.delayed.remove(to)) {
			return CompletableFuture.failedFuture(new SmsDelayedException("cmpp-submit-8"));
		}
		this.sent.add(new Sent(to, Objects.requireNonNullElse(from, ""), text));
		return CompletableFuture.completedFuture(new SmsSent("recording", List.of("1")));
	}

	List<String> to(String phone) {
		return this.sent.stream().filter((each) -> each.to().equals(phone)).map(Sent::text).toList();
	}

	List<Sent> sent() {
		return List.copyOf(this.sent);
	}

	record Sent(String to, String from, String text) {

	}

}
