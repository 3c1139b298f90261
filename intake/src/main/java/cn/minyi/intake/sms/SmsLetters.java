package cn.minyi.intake.sms;

import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import cn.minyi.domain.Channel;
import cn.minyi.domain.notice.Letter;
import cn.minyi.domain.notice.Notification;
import cn.minyi.intake.notice.LetterDelayedException;
import cn.minyi.intake.notice.LetterRefusedException;
import cn.minyi.intake.notice.LetterSender;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends letters by the SMS links: by the one whose number the citizen wrote to, or by any
 * other that is logged in.
 */
@Component
final class SmsLetters implements LetterSender {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final ObjectProvider<SmsSender> links;

	SmsLetters(ObjectProvider<SmsSender> links) {
		this.links = links;
	}

	@Override
	public Channel channel() {
		return Channel.SMS;
	}

	@Override
	public boolean ready() {
		return this.links.stream().findAny().isPresent();
	}

	@Override
	public void send(Notification notification, Letter letter) throws LetterRefusedException, LetterDelayedException {
		String from = letter.from();
		SmsSender link = this.links.stream()
			.filter(SmsSender::ready)
			.max(Comparator.comparing((each) -> from != null && each.serves(from)))
			.orElseThrow(() -> new LetterDelayedException("not-connected"));
		try {
			link.send(letter.to(), (from != null && link.serves(from)) ? from : null, letter.text())
				.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof SmsRefusedException refused) {
				throw new LetterRefusedException(refused.code());
			}
			throw new LetterDelayedException(
					(ex.getCause() instanceof SmsDelayedException delayed) ? delayed.code() : "link");
		}
		catch (TimeoutException ex) {
			throw new LetterDelayedException("timeout");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LetterDelayedException("interrupted");
		}
	}

}
