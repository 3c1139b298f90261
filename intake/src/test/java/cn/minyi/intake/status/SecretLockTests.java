package cn.minyi.intake.status;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import cn.minyi.domain.Receipts;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.domain.followup.PublicStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SecretLockTests {

	private final Receipts receipts = new Receipts(new byte[32]);

	private final String code = this.receipts.of("submission");

	private final AtomicInteger comparisons = new AtomicInteger();

	private final AtomicInteger bytes = new AtomicInteger();

	private final SecretLock lock = new SecretLock(this.receipts, (key, given) -> {
		this.comparisons.incrementAndGet();
		this.bytes.addAndGet(key.length + given.length);
		return MessageDigest.isEqual(key, given);
	});

	@Test
	void opensByEachOfTheSecrets() {
		PublicStatus status = status("5678", "芝麻 开门");
		assertThat(this.lock.opens(this.code, status, "5678")).isTrue();
		assertThat(this.lock.opens(this.code, status, "５６７８ ")).isTrue();
		assertThat(this.lock.opens(this.code, status, "芝麻开门")).isTrue();
		assertThat(this.lock.opens(this.code, status, "5679")).isFalse();
		assertThat(this.lock.opens(this.code, status, "")).isFalse();
		assertThat(this.lock.opens(this.code, status, "-".repeat(64))).isFalse();
	}

	@Test
	void opensWithoutASecretIfThereIsNone() {
		assertThat(this.lock.opens(this.code, status(), "whatever")).isTrue();
		assertThat(this.lock.opens(this.code, null, "whatever")).isFalse();
	}

	@Test
	void takesASecretForItsOwnCodeOnly() {
		assertThat(this.lock.opens(this.receipts.of("another"), status("5678"), "5678")).isFalse();
	}

	@Test
	void doesTheSameWorkWhetherTheCodeIsUnknownOrTheSecretWrongOrRight() {
		List<Work> works = List.of(work(null, "5678"), work(status("5678"), "0000"), work(status("5678"), "5678"),
				work(status("5678", "芝麻开门"), "0000"), work(status("5678", "芝麻开门"), "5678"), work(status(), "5678"));
		assertThat(works).containsOnly(works.get(0));
		assertThat(works.get(0).comparisons()).isPositive();
	}

	private Work work(PublicStatus status, String secret) {
		this.comparisons.set(0);
		this.bytes.set(0);
		this.lock.opens(this.code, status, secret);
		return new Work(this.comparisons.get(), this.bytes.get());
	}

	private PublicStatus status(String... secrets) {
		List<String> keys = List.of(secrets)
			.stream()
			.map((secret) -> this.receipts.statusKey(this.code, secret))
			.toList();
		return new PublicStatus(this.code, List.of(new PublicStatus.Step(Instant.EPOCH, CaseStatus.ACCEPTED, null)),
				null, "submission", keys, null, List.of(), null);
	}

	private record Work(int comparisons, int bytes) {

	}

}
