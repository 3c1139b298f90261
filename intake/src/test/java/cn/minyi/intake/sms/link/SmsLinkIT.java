package cn.minyi.intake.sms.link;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.minyi.intake.sms.SmsDelayedException;
import cn.minyi.intake.sms.SmsDelivery;
import cn.minyi.intake.sms.SmsInbox;
import cn.minyi.intake.sms.SmsRefusedException;
import cn.minyi.intake.sms.SmsSent;
import cn.minyi.servers.sms.LocalSmsGateway;
import cn.minyi.servers.sms.SmsAccount;
import cn.minyi.servers.sms.SmsPart;
import cn.minyi.servers.sms.SmsPhones;
import cn.minyi.servers.sms.SmsProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * A link and a gateway that speaks the real protocol over a real connection.
 */
class SmsLinkIT {

	private static final String CITIZEN = "19900001234";

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private static final String LONG_TEXT = IntStream.rangeClosed(1, 40)
		.mapToObj((number) -> "第" + number + "句，村口的路灯坏了半个月没有人管。")
		.collect(Collectors.joining());

	private final Queue<AutoCloseable> open = new ConcurrentLinkedQueue<>();

	private final TestInbox inbox = new TestInbox();

	private final Queue<SmsPart> phone = new ConcurrentLinkedQueue<>();

	@AfterEach
	void stop() throws Exception {
		for (AutoCloseable each : this.open) {
			each.close();
		}
	}

	private Path directory() {
		return Path.of("target", "it", "sms-" + UUID.randomUUID());
	}

	private LocalSmsGateway gateway(LinkProtocol protocol, SmsPhones phones) {
		return gateway(protocol, directory(), 0, phones);
	}

	private LocalSmsGateway gateway(LinkProtocol protocol, Path directory, int port, SmsPhones phones) {
		LocalSmsGateway gateway = LocalSmsGateway.start(
				new SmsAccount(SmsProtocol.valueOf(protocol.name()), TestLink.USER, TestLink.PASSWORD), directory, port,
				PATIENCE, phones);
		this.open.add(gateway);
		return gateway;
	}

	private int keep(SmsPart part) {
		this.phone.add(part);
		return 0;
	}

	private TestLink link(LinkSettings settings, SmsInbox newInbox) {
		TestLink link = TestLink.start(settings, newInbox);
		this.open.add(link);
		return link;
	}

	private TestLink connected(LinkSettings settings, SmsInbox newInbox) {
		TestLink link = link(settings, newInbox);
		await().until(link.sender()::ready);
		return link;
	}

	@ParameterizedTest
	@EnumSource
	void handsOverEveryPartByItself(LinkProtocol protocol) {
		LocalSmsGateway gateway = gateway(protocol, this::keep);
		connected(TestLink.settings(protocol, gateway.port()), this.inbox);
		List<String> parts = gateway.send(CITIZEN, TestLink.NUMBER + "01", LONG_TEXT);
		await().until(() -> gateway.waiting() == 0);
		assertThat(parts).hasSizeGreaterThan(5);
		assertThat(this.inbox.kept()).hasSameSizeAs(parts).allSatisfy((each) -> {
			assertThat(each.gateway()).isEqualTo("hotline");
			assertThat(each.from()).isEqualTo(CITIZEN);
			assertThat(each.to()).isEqualTo(TestLink.NUMBER + "01");
			assertThat(each.dataCoding()).isEqualTo(8);
			assertThat(each.udh()).isNotNull();
		});
		assertThat(this.inbox.kept().stream().map(SmsDelivery::sequence)).doesNotHaveDuplicates();
		assertThat(this.inbox.kept()
			.stream()
			.sorted((left, right) -> number(left) - number(right))
			.map((each) -> new String(each.payload(), StandardCharsets.UTF_16BE))
			.collect(Collectors.joining())).isEqualTo(LONG_TEXT);
	}

	private static int number(SmsDelivery delivery) {
		byte[] udh = delivery.udh();
		return (udh != null) ? udh[udh.length - 1] : 0;
	}

	@ParameterizedTest
	@EnumSource
	void answersOnlyWhenTheInboxHasIt(LinkProtocol protocol) throws InterruptedException {
		CountDownLatch arrived = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		LocalSmsGateway gateway = gateway(protocol, this::keep);
		TestLink link = connected(TestLink.settings(protocol, gateway.port()), (delivery) -> {
			arrived.countDown();
			try {
				release.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
		String id = gateway.send(CITIZEN, TestLink.NUMBER, "路灯坏了").get(0);
		assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(gateway.waits(id)).isTrue();
		// The connection's own thread is free meanwhile: this is answered.
		CompletableFuture<SmsSent> sent = link.sender().send(CITIZEN, null, "答复");
		await().until(sent::isDone);
		assertThat(gateway.waits(id)).isTrue();
		assertThat(link.count("acknowledged")).isZero();
		release.countDown();
		await().until(() -> !gateway.waits(id));
	}

	@ParameterizedTest
	@EnumSource
	void letsTheGatewayKeepWhatCannotBeKept(LinkProtocol protocol) {
		LocalSmsGateway gateway = gateway(protocol, this::keep);
		TestLink link = connected(TestLink.settings(protocol, gateway.port()), this.inbox);
		this.inbox.unavailable(true);
		String id = gateway.send(CITIZEN, TestLink.NUMBER, "路灯坏了").get(0);
		await().until(() -> this.inbox.attempts().size() >= 2);
		assertThat(gateway.waits(id)).isTrue();
		assertThat(link.count("acknowledged")).isZero();
		this.inbox.unavailable(false);
		await().until(() -> !gateway.waits(id));
		assertThat(this.inbox.kept()).hasSize(1);
		assertThat(this.inbox.attempts().stream().map(SmsDelivery::sequence))
			.containsOnly(this.inbox.kept().get(0).sequence());
	}

	@ParameterizedTest
	@EnumSource
	void knowsAMessageAgainAfterACutBeforeTheAnswer(LinkProtocol protocol) throws InterruptedException {
		CountDownLatch arrived = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		LocalSmsGateway gateway = gateway(protocol, this::keep);
		connected(TestLink.settings(protocol, gateway.port()), (delivery) -> {
			this.inbox.receive(delivery);
			arrived.countDown();
			try {
				release.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
		String id = gateway.send(CITIZEN, TestLink.NUMBER, "路灯坏了").get(0);
		assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
		gateway.cut();
		release.countDown();
		await().until(() -> !gateway.waits(id));
		assertThat(this.inbox.kept()).hasSizeGreaterThanOrEqualTo(2);
		assertThat(this.inbox.kept().stream().map(SmsDelivery::sequence).distinct()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void takesTheSameWordsTwiceForTwoMessages(LinkProtocol protocol) {
		LocalSmsGateway gateway = gateway(protocol, this::keep);
		connected(TestLink.settings(protocol, gateway.port()), this.inbox);
		gateway.send(CITIZEN, TestLink.NUMBER, "查询");
		await().until(() -> gateway.waiting() == 0);
		gateway.send(CITIZEN, TestLink.NUMBER, "查询");
		await().until(() -> gateway.waiting() == 0);
		assertThat(this.inbox.kept().stream().map(SmsDelivery::sequence)).hasSize(2).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@EnumSource
	void takesNoReportForAMessage(LinkProtocol protocol) {
		LocalSmsGateway gateway = gateway(protocol, this::keep);
		TestLink link = connected(TestLink.settings(protocol, gateway.port()), this.inbox);
		await().until(gateway::connected);
		assertThat(gateway.report(CITIZEN, TestLink.NUMBER)).isTrue();
		gateway.send(CITIZEN, TestLink.NUMBER, "路灯坏了");
		await().until(() -> gateway.waiting() == 0);
		await().until(() -> link.count("reports") == 1);
		assertThat(this.inbox.attempts()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void isNotLetInWithAWrongPassword(LinkProtocol protocol) {
		LocalSmsGateway gateway = gateway(protocol, this::keep);
		gateway.send(CITIZEN, TestLink.NUMBER, "路灯坏了");
		TestLink link = link(TestLink.settings(protocol, gateway.port(), "wrong", 16, 1000, Duration.ofSeconds(20)),
				this.inbox);
		await().until(() -> link.sender().state() == SmsLink.State.REFUSED);
		assertThat(link.sender().ready()).isFalse();
		assertThatThrownBy(() -> link.sender().send(CITIZEN, null, "答复").get())
			.hasCauseInstanceOf(SmsDelayedException.class);
		assertThat(this.inbox.attempts()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void comesBackToAGatewayThatWasAway(LinkProtocol protocol) {
		Path directory = directory();
		LocalSmsGateway before = gateway(protocol, directory, 0, this::keep);
		TestLink link = connected(TestLink.settings(protocol, before.port()), this.inbox);
		before.close();
		await().until(() -> !link.sender().ready());
		LocalSmsGateway after = gateway(protocol, directory, before.port(), this::keep);
		String id = after.send(CITIZEN, TestLink.NUMBER, "路灯坏了").get(0);
		await().until(() -> !after.waits(id));
		assertThat(this.inbox.kept()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void keepsASilentLineAlive(LinkProtocol protocol) {
		LocalSmsGateway gateway = gateway(protocol, this::keep);
		TestLink link = connected(
				TestLink.settings(protocol, gateway.port(), TestLink.PASSWORD, 16, 1000, Duration.ofMillis(400)),
				this.inbox);
		// Longer than three silences, after which a dead line is given up.
		await().during(Duration.ofMillis(1500)).until(link.sender()::ready);
		assertThat(link.count("logins")).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void sendsALongTextInPartsThatFitTogether(LinkProtocol protocol) throws Exception {
		LocalSmsGateway gateway = gateway(protocol, this::keep);
		TestLink link = connected(TestLink.settings(protocol, gateway.port()), this.inbox);
		SmsSent sent = link.sender().send(CITIZEN, TestLink.NUMBER + "77", LONG_TEXT).get(10, TimeUnit.SECONDS);
		assertThat(sent.gateway()).isEqualTo("hotline");
		assertThat(sent.messageIds()).hasSameSizeAs(this.phone).doesNotHaveDuplicates();
		assertThat(this.phone).allSatisfy((part) -> {
			assertThat(part.to()).isEqualTo(CITIZEN);
			assertThat(part.from()).isEqualTo(TestLink.NUMBER + "77");
			assertThat(part.total()).isEqualTo(this.phone.size());
		});
		assertThat(this.phone.stream()
			.sorted((left, right) -> left.number() - right.number())
			.map(SmsPart::text)
			.collect(Collectors.joining())).isEqualTo(LONG_TEXT);
	}

	@ParameterizedTest
	@EnumSource
	void repeatsWhatTheGatewayPutsOff(LinkProtocol protocol) throws Exception {
		int tooFast = (protocol == LinkProtocol.SMPP34) ? 0x58 : 8;
		AtomicInteger asked = new AtomicInteger();
		LocalSmsGateway gateway = gateway(protocol, (part) -> (asked.incrementAndGet() == 1) ? tooFast : keep(part));
		TestLink link = connected(TestLink.settings(protocol, gateway.port()), this.inbox);
		link.sender().send(CITIZEN, null, "答复").get(10, TimeUnit.SECONDS);
		assertThat(this.phone).singleElement().satisfies((part) -> {
			assertThat(part.text()).isEqualTo("答复");
			assertThat(part.from()).isEqualTo(TestLink.NUMBER);
		});
		assertThat(link.count("submitted", "outcome", "put-off")).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void tellsARefusalApart(LinkProtocol protocol) {
		LocalSmsGateway gateway = gateway(protocol, (part) -> (protocol == LinkProtocol.SMPP34) ? 0x0b : 13);
		TestLink link = connected(TestLink.settings(protocol, gateway.port()), this.inbox);
		assertThatThrownBy(() -> link.sender().send(CITIZEN, null, "答复").get(10, TimeUnit.SECONDS))
			.isInstanceOf(ExecutionException.class)
			.cause()
			.isInstanceOfSatisfying(SmsRefusedException.class, (ex) -> assertThat(ex.code())
				.isEqualTo((protocol == LinkProtocol.SMPP34) ? "smpp-submit-b" : "cmpp-submit-13"));
	}

	@Test
	void leavesNoMoreUnansweredThanTheWindow() throws Exception {
		LocalSmsGateway gateway = gateway(LinkProtocol.CMPP30, (part) -> {
			this.phone.add(part);
			return (this.phone.size() <= 2) ? SmsPhones.SILENCE : 0;
		});
		TestLink link = connected(TestLink.settings(LinkProtocol.CMPP30, gateway.port(), TestLink.PASSWORD, 2, 1000,
				Duration.ofSeconds(20)), this.inbox);
		List<CompletableFuture<SmsSent>> sent = IntStream.range(0, 5)
			.mapToObj((number) -> link.sender().send(CITIZEN, null, "答复" + number))
			.toList();
		await().until(() -> this.phone.size() == 2);
		await().during(Duration.ofMillis(300)).until(() -> this.phone.size() == 2);
		// No answer comes to the first two; then their places are free.
		sent.get(4).get(15, TimeUnit.SECONDS);
		assertThatThrownBy(() -> sent.get(0).get(1, TimeUnit.SECONDS)).cause()
			.isInstanceOfSatisfying(SmsDelayedException.class, (ex) -> assertThat(ex.code()).isEqualTo("no-response"));
	}

	@Test
	void isNotFasterThanAllowed() throws Exception {
		LocalSmsGateway gateway = gateway(LinkProtocol.CMPP30, this::keep);
		TestLink link = connected(TestLink.settings(LinkProtocol.CMPP30, gateway.port(), TestLink.PASSWORD, 16, 10,
				Duration.ofSeconds(20)), this.inbox);
		long started = System.nanoTime();
		List<CompletableFuture<SmsSent>> sent = IntStream.range(0, 25)
			.mapToObj((number) -> link.sender().send(CITIZEN, null, "答复" + number))
			.toList();
		for (CompletableFuture<SmsSent> each : sent) {
			each.get(30, TimeUnit.SECONDS);
		}
		assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started)).isGreaterThan(2_000);
	}

}
