package cn.minyi.intake.sms;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import cn.minyi.domain.seal.SealBrokenException;
import cn.minyi.intake.submission.Follower;
import cn.minyi.intake.submission.TopicLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Puts long messages together and files them. Whatever it does it does in an order in
 * which it can fall anywhere: another instance that reads the log does the rest, and what
 * is done twice has the same identity.
 */
@Component
final class Assembler implements Follower {

	private static final Logger logger = LoggerFactory.getLogger(Assembler.class);

	private static final String MESSAGE = "/m/";

	private final Assembly assembly;

	private final LongFiling filing;

	private final TopicLog log;

	private final Clock clock;

	Assembler(PartSettings settings, LongFiling filing, TopicLog log, Clock clock) {
		this.assembly = new Assembly(settings.patience(), settings.lateWithin());
		this.filing = filing;
		this.log = log;
		this.clock = clock;
	}

	@Override
	public void begin(int partition) {
		this.assembly.forget(partition);
	}

	@Override
	public void end(int partition) {
		this.assembly.forget(partition);
	}

	@Override
	public void read(Line line) {
		byte[] value = line.value();
		if (value == null) {
			this.assembly.remove(line.partition(), line.key());
			return;
		}
		try {
			if (line.key().contains(MESSAGE)) {
				FiledMessage filed = Wire.read(value, FiledMessage.class);
				this.assembly.read(line.partition(), filed, filed.id());
			}
			else {
				this.assembly.read(line.partition(), line.key(), Wire.read(value, SmsPart.class));
			}
		}
		catch (UnreadableRecordException ex) {
			logger.error("A part of a short message in {} cannot be read: {}", Topic.SMS_PARTS, ex.getMessage());
		}
	}

	@Override
	public Progress act() {
		Instant now = this.clock.instant();
		List<LongMessage> due = this.assembly.due(now);
		if (!due.isEmpty()) {
			file(due.get(0));
			return Progress.MORE;
		}
		Optional<LongMessage> untidy = this.assembly.untidy();
		if (untidy.isPresent()) {
			tidy(untidy.get());
			return Progress.MORE;
		}
		Optional<LongMessage> old = this.assembly.old(now);
		if (old.isPresent()) {
			forget(old.get());
			return Progress.MORE;
		}
		return Progress.DONE;
	}

	private void file(LongMessage message) {
		try {
			this.filing.file(message);
		}
		catch (SealBrokenException ex) {
			// It stays in the log, for a start with the right key.
			logger.error("A long short message cannot be opened and waits: {}", ex.getMessage());
			message.setAside();
		}
	}

	private void tidy(LongMessage message) {
		try {
			this.filing.tidy(message);
		}
		catch (SealBrokenException ex) {
			logger.error("A late part cannot be opened and waits: {}", ex.getMessage());
			message.setAside();
		}
	}

	private void forget(LongMessage message) {
		FiledMessage filed = message.filed();
		if (filed != null) {
			String key = filed.group() + MESSAGE + filed.id();
			this.log.append(List.of(PartSeal.gone(filed.group(), key)));
			this.assembly.removeEverywhere(key);
		}
	}

}
