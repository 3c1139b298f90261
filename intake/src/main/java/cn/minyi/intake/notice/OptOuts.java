package cn.minyi.intake.notice;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import cn.minyi.intake.submission.Follower;

import org.springframework.stereotype.Component;

/**
 * Who asked for no more short messages.
 */
@Component
final class OptOuts implements Follower {

	// By phone hash: the partition it was read from.
	private final Map<String, Integer> phoneHashes = new ConcurrentHashMap<>();

	private volatile boolean known;

	/**
	 * Whether all of them are known, so that nobody is told who does not want to be.
	 */
	boolean known() {
		return this.known;
	}

	boolean contains(String phoneHash) {
		return this.phoneHashes.containsKey(phoneHash);
	}

	@Override
	public void end(int partition) {
		this.known = false;
		this.phoneHashes.values().removeIf((each) -> each == partition);
	}

	@Override
	public void read(Line line) {
		if (line.value() != null) {
			this.phoneHashes.put(line.key(), line.partition());
		}
		else {
			this.phoneHashes.remove(line.key());
		}
	}

	@Override
	public Progress act() {
		this.known = true;
		return Progress.DONE;
	}

}
