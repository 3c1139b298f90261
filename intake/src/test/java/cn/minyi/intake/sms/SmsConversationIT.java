package cn.minyi.intake.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.domain.followup.Rating;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.notice.NoticeKind;
import cn.minyi.domain.notice.Notification;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.intake.RunningIntake;
import cn.minyi.intake.submission.TopicLog;
import cn.minyi.servers.LocalElasticsearch;
import cn.minyi.servers.LocalKafka;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.http.HttpHost;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Two instances that share broker, index and secrets, and a citizen who sends short
 * messages to both.
 */
class SmsConversationIT {

	private static final String LONG = "建设路的路灯坏了三个月，打了五次电话，每次都说马上来修，到现在也没有人来。".repeat(5);

	private static final int PART = 134;

	private static final RecordingLink LINK = new RecordingLink();

	private static final Path DATA = RunningIntake.directory("conversation");

	private static LocalKafka kafka;

	private static LocalElasticsearch elasticsearch;

	private static RunningIntake one;

	private static RunningIntake other;

	private final String phone = "139" + (10_000_000 + new Random().nextInt(80_000_000));

	@BeforeAll
	static void start() throws Exception {
		kafka = LocalKafka.start(RunningIntake.directory("kafka"), 0);
		elasticsearch = LocalElasticsearch.start(RunningIntake.directory("elasticsearch"), 0);
		// Made by the search application otherwise.
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic(Topic.CASE_EVENTS.topicName(), 6, (short) 1))).all().get();
		}
		one = instance();
		other = instance();
		Request index = new Request("PUT", "/minyi-status");
		index.setJsonEntity("{\"mappings\":{\"dynamic\":false,\"properties\":{\"phoneHash\":{\"type\":\"keyword\"}}}}");
		perform(index);
	}

	@AfterAll
	static void stop() {
		one.close();
		other.close();
		elasticsearch.close();
		kafka.close();
	}

	@Test
	void putsTogetherWhatCameToTwoInstances() {
		receive(one, part(7, 1));
		receive(other, part(7, 3));
		receive(one, part(7, 3));
		receive(other, part(7, 2));
		Submission submission = submission();
		assertThat(submission.text()).isEqualTo(LONG);
		assertThat(submission.source()).isEqualTo("cmpp/10657302");
		await(() -> assertThat(texts()).singleElement().asString().contains("【民意】", submission.receipt(), "退订"));
		assertThat(LINK.sent()).filteredOn((sent) -> sent.to().equals(this.phone))
			.extracting(RecordingLink.Sent::from)
			.containsExactly("10657302");
		await(() -> assertThat(lettersSent(one) + lettersSent(other)).isPositive());
		await(() -> assertThat(ledger()).hasSize(3)
			.allMatch((entry) -> entry.outcome() == LedgerOutcome.ACCEPTED
					&& submission.id().equals(entry.submissionId())));
		await(() -> assertThat(notes(submission.id())).anyMatch((note) -> note instanceof CaseNote.Notified notified
				&& notified.kind() == NoticeKind.RECEIPT && notified.trouble() == null));
		tellsNobodyWhoWroteWhat();
	}

	private static double lettersSent(RunningIntake instance) {
		return instance.bean(MeterRegistry.class)
			.get("minyi.notice.finished")
			.tags("way", "sms", "outcome", "sent")
			.counter()
			.count();
	}

	@Test
	void goesOnWhereAnInstanceFell() {
		try (RunningIntake third = instance()) {
			receive(third, part(8, 2));
			receive(third, part(8, 1));
		}
		receive(one, part(8, 3));
		assertThat(submission().text()).isEqualTo(LONG);
	}

	@Test
	void filesWhatCameAsksForTheRestAndAddsIt() {
		Instant soonOver = Instant.now().minus(Duration.ofMinutes(10)).plusSeconds(15);
		receive(one, part(9, 1, soonOver));
		receive(other, part(9, 3, soonOver));
		Submission submission = submission();
		assertThat(submission.text()).contains("〔缺第2段〕").startsWith("建设路的路灯").endsWith("没有人来。");
		await(() -> assertThat(texts()).hasSize(2).anyMatch((text) -> text.contains("缺第 2 段")));
		receive(other, part(9, 2));
		await(() -> assertThat(notes(submission.id())).anyMatch((note) -> note instanceof CaseNote.Added added
				&& added.text().startsWith("〔第2段〕") && added.text().length() == 5 + PART / 2));
		await(() -> assertThat(ledger()).hasSize(3)
			.extracting(LedgerEntry::outcome)
			.containsExactlyInAnyOrder(LedgerOutcome.ACCEPTED, LedgerOutcome.ACCEPTED, LedgerOutcome.ADDED));
		assertThat(submissions()).hasSize(1);
		assertThat(texts()).hasSize(2);
	}

	@Test
	void answersWhereASubmissionStandsButOnlyToItsPhone() throws IOException {
		receive(one, whole("村口的垃圾没人收"));
		Submission submission = submission();
		index(PublicStatus.of(submission, Case.accepted(submission.id()), List.of()));
		receive(other, whole("查询 " + submission.receipt().toLowerCase(Locale.ROOT)));
		await(() -> assertThat(texts()).hasSize(2)
			.anyMatch((text) -> text.contains("您的来信 " + submission.receipt() + " 已受理")));
		receive(one, whole("查询"));
		await(() -> assertThat(texts()).hasSize(3));
		assertThat(texts().get(2)).isEqualTo(texts().get(1));
		SmsDelivery stranger = new SmsDelivery("cmpp", UUID.randomUUID().toString(), this.phone + "0", "10657302", 8,
				null, null, ("查询" + submission.receipt()).getBytes(StandardCharsets.UTF_16BE), Instant.now());
		receive(one, stranger);
		await(() -> assertThat(LINK.to(this.phone + "0")).singleElement().asString().contains("没有查到"));
		assertThat(submissions()).hasSize(1);
	}

	@Test
	void tellsTheAnswerAndTakesTheRating() throws IOException {
		receive(one, whole("自来水发黄一个月了"));
		Submission submission = submission();
		CaseEvent.Answered answered = Case.accepted(submission.id())
			.answer("已换管道，请放心饮用。", new Actor("clerk", "受理员"), Instant.now());
		index(PublicStatus.of(submission, Case.accepted(submission.id()).apply(answered), List.of()));
		one.bean(TopicLog.class)
			.append(List.of(TopicLog.Entry.inPartitionOf(submission.id(), Topic.CASE_EVENTS,
					submission.id() + '/' + answered.eventId(), answered)));
		await(() -> assertThat(texts()).anyMatch((text) -> text.contains(submission.receipt())
				&& text.contains("已换管道，请放心饮用。") && text.contains("评价1满意")));
		SmsDelivery rating = whole("评价 ４，水还是黄的");
		receive(other, rating);
		receive(one, rating);
		await(() -> assertThat(texts()).anyMatch((text) -> text.contains("谢谢您的评价：不满意")));
		assertThat(notes(submission.id())).filteredOn(CaseNote.Rated.class::isInstance)
			.extracting((note) -> ((CaseNote.Rated) note).rating(), (note) -> ((CaseNote.Rated) note).comment())
			.containsOnly(tuple(Rating.DISSATISFIED, "水还是黄的"));
		assertThat(submissions()).hasSize(1);
	}

	@Test
	void triesAgainWhatTheGatewayPutsOff() {
		LINK.delay(this.phone);
		receive(one, whole("桥上的护栏断了"));
		await(() -> assertThat(texts()).singleElement().asString().contains("已收到您的来信"));
		assertThat(submissions()).hasSize(1);
	}

	@Test
	void saysWhatTheGatewayRefuses() {
		LINK.refuse(this.phone);
		receive(one, whole("桥上的护栏断了"));
		Submission submission = submission();
		await(() -> assertThat(notes(submission.id())).singleElement()
			.isInstanceOfSatisfying(CaseNote.Notified.class,
					(note) -> assertThat(note.trouble()).isEqualTo("cmpp-submit-5")));
	}

	@Test
	void takesWhatItCannotReadAndKeepsItsBytes() {
		byte[] bytes = "路灯坏了三个月没人修".getBytes(StandardCharsets.UTF_16BE);
		SmsDelivery odd = new SmsDelivery("cmpp", this.phone.hashCode() + ".odd", this.phone, "10657302", 8, null, null,
				Arrays.copyOf(bytes, bytes.length - 1), Instant.now());
		receive(one, odd);
		Submission submission = submission();
		assertThat(submission.text()).isEqualTo("路灯坏了三个月没人\uFFFD");
		String original = one.bean(ContactSeal.class).openText(submission.sealedOriginal(), submission.id());
		assertThat(JsonMapper.shared().readTree(original).path("raw").asString())
			.isEqualTo(Base64.getEncoder().encodeToString(odd.payload()));
	}

	@Test
	void leavesInPeaceWhoAskedForIt() {
		receive(one, whole("退订"));
		await(() -> assertThat(texts()).singleElement().asString().contains("已退订"));
		receive(other, whole("退订了也要说：井盖不见了"));
		assertThat(submission().text()).startsWith("退订了也要说");
		receive(one, whole("恢复"));
		await(() -> assertThat(texts()).hasSizeGreaterThan(1));
		assertThat(texts()).hasSize(2).last().asString().contains("已恢复");
		assertThat(ledger()).hasSize(3);
	}

	private static RunningIntake instance() {
		return RunningIntake.start(
				Map.of("spring.kafka.bootstrap-servers", kafka.bootstrapServers(), "minyi.elasticsearch.url",
						elasticsearch.url(), "minyi.data", DATA),
				(builder) -> builder.initializers((GenericApplicationContext context) -> context
					.registerBean("recordingLink", SmsSender.class, () -> LINK)));
	}

	private static void receive(RunningIntake intake, SmsDelivery delivery) {
		intake.bean(SmsInbox.class).receive(delivery);
	}

	private SmsDelivery part(int reference, int number) {
		return part(reference, number, Instant.now());
	}

	private SmsDelivery part(int reference, int number, Instant at) {
		byte[] all = LONG.getBytes(StandardCharsets.UTF_16BE);
		byte[] payload = Arrays.copyOfRange(all, (number - 1) * PART, Math.min(all.length, number * PART));
		return new SmsDelivery("cmpp", this.phone.hashCode() + "." + reference + '.' + number, this.phone, "10657302",
				8, new byte[] { 5, 0, 3, (byte) reference, 3, (byte) number }, null, payload, at);
	}

	private SmsDelivery whole(String text) {
		return new SmsDelivery("cmpp", this.phone.hashCode() + "." + UUID.randomUUID(), this.phone, "10657302", 8, null,
				null, text.getBytes(StandardCharsets.UTF_16BE), Instant.now());
	}

	private Submission submission() {
		await(() -> assertThat(submissions()).isNotEmpty());
		return submissions().get(0);
	}

	private List<Submission> submissions() {
		String hash = one.bean(ContactSeal.class).phoneHash(this.phone);
		return read(Topic.SUBMISSIONS, Submission.class).stream()
			.filter((each) -> each.contact() != null && hash.equals(each.contact().phoneHash()))
			.collect(Collectors.toMap(Submission::id, (each) -> each, (before, after) -> after))
			.values()
			.stream()
			.toList();
	}

	private List<LedgerEntry> ledger() {
		return read(Topic.LEDGER, LedgerEntry.class).stream()
			.filter((each) -> each.channel() == Channel.SMS && each.sequence().startsWith(this.phone.hashCode() + "."))
			.collect(Collectors.toMap(LedgerEntry::id, (each) -> each, (before, after) -> after))
			.values()
			.stream()
			.toList();
	}

	private static List<CaseNote> notes(String submissionId) {
		return read(Topic.CASE_NOTES, CaseNote.class).stream()
			.filter((each) -> each.submissionId().equals(submissionId))
			.toList();
	}

	private List<String> texts() {
		return LINK.to(this.phone);
	}

	private void tellsNobodyWhoWroteWhat() {
		for (Topic topic : List.of(Topic.SMS_PARTS, Topic.NOTIFICATIONS, Topic.LEDGER)) {
			for (ConsumerRecord<String, byte[]> record : RunningIntake.records(kafka.bootstrapServers(), topic)) {
				byte[] value = (record.value() != null) ? record.value() : new byte[0];
				assertThat(record.key() + new String(value, StandardCharsets.UTF_8)).doesNotContain(this.phone, "路灯");
			}
		}
		assertThat(read(Topic.NOTIFICATIONS, Notification.class))
			.filteredOn((each) -> each.state() != Notification.State.DUE)
			.isNotEmpty()
			.allMatch((each) -> each.sealed() == null);
	}

	private static <T> List<T> read(Topic topic, Class<T> type) {
		return RunningIntake.records(kafka.bootstrapServers(), topic)
			.stream()
			.map((record) -> value(record, type))
			.filter((each) -> each != null)
			.toList();
	}

	private static <T> @Nullable T value(ConsumerRecord<String, byte[]> record, Class<T> type) {
		return (record.value() != null) ? Wire.read(record.value(), type) : null;
	}

	private static void index(PublicStatus status) throws IOException {
		Request request = new Request("PUT", "/minyi-status/_doc/" + status.receipt() + "?refresh=true");
		request.setJsonEntity(JsonMapper.shared().writeValueAsString(status));
		perform(request);
	}

	// With more patience than the application has.
	private static void perform(Request request) throws IOException {
		try (RestClient client = RestClient.builder(HttpHost.create(elasticsearch.url()))
			.setRequestConfigCallback((config) -> config.setSocketTimeout(60_000))
			.build()) {
			client.performRequest(request);
		}
	}

	private static void await(ThrowingRunnable condition) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(condition);
	}

}
