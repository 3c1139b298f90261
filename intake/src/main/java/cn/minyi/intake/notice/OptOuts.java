package cn.minyi.intake.notice;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import cn.minyi.intake.submission.Follower;

import org.springframework.stereotype.Component;

/**
 * Who asked for no more short messages.
 */
@Component
final class OptOuts implements Follower {

	private final Set<String> phoneHashes = ConcurrentHashMap.newKeySet();

	private volatile boolean known;

	/**
	 * Whether all of them are known, so that nobody is told who does not want to be.
	 */
	boolean known() {
		return this.known;
	}

	boolean contains(String phoneHash) {
		return this.phoneHashes.contains(phoneHash);
	}

	@Override
	public void read(Line line) {
		if (line.value() != null) {
			this.phoneHashes.add(line.key());
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
