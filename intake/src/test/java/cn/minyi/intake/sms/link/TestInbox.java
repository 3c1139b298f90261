package cn.minyi.intake.sms.link;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import cn.minyi.intake.sms.SmsDelivery;
import cn.minyi.intake.sms.SmsInbox;
import cn.minyi.intake.submission.IntakeUnavailableException;

/**
 * An inbox that keeps everything in memory, or nothing while it is closed.
 */
final class TestInbox implements SmsInbox {

	private final List<SmsDelivery> attempts = new CopyOnWriteArrayList<>();

	private final List<SmsDelivery> kept = new CopyOnWriteArrayList<>();

	private volatile boolean unavailable;

	@Override
	public void receive(SmsDelivery delivery) {
		this.attempts.add(delivery);
		if (this.unavailable) {
			throw new IntakeUnavailableException("closed by the test", null);
		}
		this.kept.add(delivery);
	}

	void unavailable(boolean is) {
		this.unavailable = is;
	}

	List<SmsDelivery> attempts() {
		return this.attempts;
	}

	List<SmsDelivery> kept() {
		return this.kept;
	}

}
