package cn.minyi.chaos;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One fault in the middle of a steady load, and the count afterwards.
 */
final class Run {

	/** How the messages are spread over the channels, in parts of the whole. */
	private static final double CMPP = 0.2;

	private static final double SMS = 0.2;

	private static final double WEB = 0.2;

	private static final double MAIL = 0.1;

	private static final double BOX = 0.3;

	private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(3);

	private static final long LOOK_MILLIS = 250;

	private final Landscape landscape;

	private final double perSecond;

	private final Duration length;

	Run(Landscape landscape, double perSecond, Duration length) {
		this.landscape = landscape;
		this.perSecond = perSecond;
		this.length = length;
	}

	Row with(Fault fault, String mark) throws IOException, InterruptedException {
		Account account = new Account(mark);
		this.landscape.mails.use(account);
		Map<Sender, Double> senders = new LinkedHashMap<>();
		senders.put(new CmppSms(this.landscape.gateway, account), this.perSecond * CMPP);
		senders.put(new PlainSms(this.landscape.citizens, Landscape.SMS_SECRET, account), this.perSecond * SMS);
		senders.put(new WebForms(this.landscape.citizens, account), this.perSecond * WEB);
		senders.put(this.landscape.mails, this.perSecond * MAIL);
		senders.put(new BoxRows(this.landscape.citizens, Landscape.ADMIN_PASSWORD, account),
				this.perSecond * BOX / BoxRows.ROWS);
		Set<String> channels = senders.keySet().stream().map(Sender::channel).collect(Collectors.toSet());
		Instant since = Instant.now();
		long setAside = Poison.setAside(this.landscape.kafka);
		int cuts = cuts();
		Load load = new Load();
		load.start(senders);
		try {
			long start = System.nanoTime();
			Thread.sleep(this.length.toMillis() / 3);
			fault.inject(this.landscape);
			Thread.sleep(fault.lasting().toMillis());
			fault.heal(this.landscape);
			double recovered = awaitRecovery(account, channels, since);
			long left = this.length.toNanos() - (System.nanoTime() - start);
			Thread.sleep(Math.max(0, left / 1_000_000));
			load.end();
			awaitAcknowledgements(load, account);
			awaitFiled(account, since);
			return row(fault, account, since, recovered, Poison.setAside(this.landscape.kafka) - setAside,
					cuts() - cuts);
		}
		finally {
			load.stop();
		}
	}

	// Recovered: of every channel a message that was sent after the fault is filed, and
	// so
	// is everything that had been acknowledged before.
	private double awaitRecovery(Account account, Set<String> channels, Instant since) throws InterruptedException {
		long healed = System.nanoTime();
		Instant healedAt = Instant.now();
		int before = account.acknowledged().size();
		while (System.nanoTime() - healed < LONGEST_RECOVERY.toNanos()) {
			this.landscape.mails.collect();
			Set<String> after = this.landscape.index.filedMarksSince(healedAt);
			if (account.channelsSentSince(healed, after).containsAll(channels)
					&& this.landscape.index.filedSince(since) >= before) {
				return (System.nanoTime() - healed) / 1e9;
			}
			Thread.sleep(LOOK_MILLIS);
		}
		return -1;
	}

	private void awaitAcknowledgements(Load load, Account account) throws InterruptedException {
		long end = System.nanoTime() + LONGEST_RECOVERY.toNanos();
		while (System.nanoTime() < end && (load.underWay() > 0 || account.acknowledged().size() < account.sent())) {
			this.landscape.mails.collect();
			Thread.sleep(LOOK_MILLIS);
		}
	}

	private void awaitFiled(Account account, Instant since) throws InterruptedException {
		long end = System.nanoTime() + LONGEST_RECOVERY.toNanos();
		while (System.nanoTime() < end && this.landscape.index.filedSince(since) < account.acknowledged().size()) {
			Thread.sleep(LOOK_MILLIS);
		}
	}

	private int cuts() {
		return this.landscape.mailWire.cuts() + this.landscape.gatewayWire.cuts();
	}

	private Row row(Fault fault, Account account, Instant since, double recovered, long setAside, int cuts)
			throws InterruptedException {
		Map<String, Integer> marks = this.landscape.index.marksSince(since);
		marks.keySet().removeIf((mark) -> !account.isKnown(mark));
		Set<String> acknowledged = account.acknowledged();
		int lost = (int) acknowledged.stream().filter((mark) -> !marks.containsKey(mark)).count();
		int duplicates = (int) marks.values().stream().filter((times) -> times > 1).count();
		List<String> channels = account.byChannel()
			.entrySet()
			.stream()
			.map((each) -> each.getKey() + ' ' + each.getValue()[1] + '/' + each.getValue()[0])
			.sorted()
			.toList();
		String remark = String.join(", ", channels) + ((setAside > 0) ? ", " + setAside + " records set aside" : "")
				+ ((cuts > 0) ? ", " + cuts + " connections cut" : "");
		return new Row(fault.title(), account.sent(), acknowledged.size(), account.refusals(), marks.size(), duplicates,
				lost, recovered, remark);
	}

}
