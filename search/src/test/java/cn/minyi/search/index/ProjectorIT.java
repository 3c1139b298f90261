package cn.minyi.search.index;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.Topic;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.followup.Rating;
import cn.minyi.domain.seal.SealedContact;
import cn.minyi.search.TestServers;
import cn.minyi.search.hanlp.Words;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Brings records into an index of its own, on the real node.
 */
class ProjectorIT {

	private static final Actor CLERK = new Actor("li", "李受理");

	private static final Instant NOW = TestSubmissions.RECEIVED;

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static ElasticsearchClient client;

	private static Words words;

	private Generation generation;

	@BeforeAll
	static void connect() throws IOException {
		client = ElasticsearchConnection.to(URI.create(TestServers.elasticsearch()));
		words = new Words();
		new Generations(client).current();
	}

	@AfterAll
	static void disconnect() throws IOException {
		client.close();
	}

	@BeforeEach
	void makeIndex() throws IOException {
		this.generation = new Generations(client).next();
	}

	@AfterEach
	void deleteIndex() throws IOException {
		new Generations(client).delete(this.generation);
	}

	private Projector into(Generation target) {
		return new Projectors(client, ZoneId.of("Asia/Shanghai"), words).into(target);
	}

	private ProjectionReport project(List<ConsumerRecord<String, byte[]>> records) {
		return into(this.generation).project(records);
	}

	private JsonNode document(Submission submission) {
		return TestIndex.document(this.generation.index(), submission.id());
	}

	@Test
	void derivesWhatIsSearchedAndKeepsTheRecordsAsTheyAre() {
		Submission submission = TestSubmissions.of(Channel.WEB, "路燈壞了，沒人管");
		CaseEvent assigned = Case.accepted(submission.id())
			.assign("housing", TODAY.plusDays(7), null, TODAY, CLERK, NOW);
		project(List.of(TestRecords.arrival(submission), TestRecords.filed(submission, Category.NONE),
				TestRecords.step(assigned)));
		JsonNode document = document(submission);
		assertThat(document.at("/submission/text").stringValue()).isEqualTo("路燈壞了，沒人管");
		assertThat(document.at("/followUp/history/0/eventId").stringValue()).isEqualTo(assigned.eventId());
		assertThat(document.at("/classification/model").stringValue()).isEqualTo("test-1");
		assertThat(document.get("text").stringValue()).isEqualTo("路灯坏了,没人管");
		assertThat(document.get("words").stringValue()).isEqualTo("路灯 不亮");
		assertThat(document.get("bigrams").stringValue()).isEqualTo("路灯 灯坏 坏了 没人 人管");
		assertThat(document.get("day").stringValue()).isEqualTo("2026-03-02");
		assertThat(document.get("recordedAt").stringValue()).isEqualTo(TestRecords.RECORDED.toString());
		assertThat(document.get("handler").stringValue()).isEqualTo("housing");
		assertThat(document.get("deadline").stringValue()).isEqualTo("2026-03-09");
		assertThat(document.get("status").stringValue()).isEqualTo("assigned");
		assertThat(document.get("accused").toString()).isEqualTo("[\"police\"]");
		assertThat(document.get("version").longValue()).isEqualTo(1);
		JsonNode status = TestIndex.document(Indices.STATUS, submission.receipt());
		assertThat(status.at("/steps/1/status").stringValue()).isEqualTo("assigned");
		assertThat(status.toString()).doesNotContain("路燈", "housing");
	}

	@Test
	void letsACorrectionOutweighTheClassifierAlsoWhenItClassifiesAgain() {
		Submission submission = TestSubmissions.sms("更正");
		CaseEvent corrected = Case.accepted(submission.id())
			.correct(Category.HEDONISM, List.of(), List.of("discipline"), List.of("urban"), null, CLERK, NOW);
		project(List.of(TestRecords.arrival(submission), TestRecords.step(corrected)));
		project(List.of(TestRecords.filed(submission, Category.NONE)));
		assertThat(document(submission).get("category").stringValue()).isEqualTo("HEDONISM");
		assertThat(document(submission).get("accused").toString()).isEqualTo("[\"urban\"]");
		assertThat(document(submission).at("/classification/category").stringValue()).isEqualTo("NONE");
	}

	@Test
	void givesTheSameDocumentsForAnyBatchesAndAnyNumberOfReplays() throws IOException {
		List<List<ConsumerRecord<String, byte[]>>> topics = history();
		topics.forEach(this::project);
		Map<String, JsonNode> expected = TestIndex.documents(this.generation.index());
		assertThat(expected).hasSize(12);
		Random random = new Random(7);
		for (int round = 0; round < 5; round++) {
			for (List<ConsumerRecord<String, byte[]>> batch : batches(topics, random)) {
				project(batch);
			}
			assertThat(TestIndex.documents(this.generation.index())).isEqualTo(expected);
		}
		Generation other = new Generations(client).next();
		batches(topics, random).forEach(into(other)::project);
		assertThat(TestIndex.documents(other.index())).isEqualTo(expected);
		new Generations(client).delete(other);
	}

	// Twelve submissions: two are classified twice, four followed up with losing commands
	// between, two erased, one never submitted.
	private static List<List<ConsumerRecord<String, byte[]>>> history() {
		List<Submission> all = IntStream.range(0, 12).mapToObj((i) -> TestSubmissions.sms("第" + i + "件")).toList();
		List<ConsumerRecord<String, byte[]>> arrivals = new ArrayList<>();
		List<ConsumerRecord<String, byte[]>> filings = new ArrayList<>();
		List<ConsumerRecord<String, byte[]>> steps = new ArrayList<>();
		all.subList(1, 12).forEach((submission) -> arrivals.add(TestRecords.arrival(submission)));
		all.subList(10, 12).forEach((submission) -> arrivals.add(TestRecords.erasure(submission)));
		all.forEach((submission) -> filings.add(TestRecords.filed(submission, Category.NONE)));
		all.subList(9, 11).forEach((submission) -> filings.add(TestRecords.filed(submission, Category.FORMALISM)));
		for (Submission submission : all.subList(7, 11)) {
			Case fresh = Case.accepted(submission.id());
			CaseEvent winner = fresh.correct(Category.HEDONISM, List.of(), List.of(), List.of(), null, CLERK, NOW);
			steps.add(TestRecords.step(winner));
			steps.add(TestRecords.step(fresh.answer("输家", CLERK, NOW)));
			steps.add(TestRecords.step(fresh.apply(winner).answer("赢家", CLERK, NOW)));
		}
		return List.of(arrivals, filings, steps);
	}

	private static List<List<ConsumerRecord<String, byte[]>>> batches(List<List<ConsumerRecord<String, byte[]>>> topics,
			Random random) {
		List<List<ConsumerRecord<String, byte[]>>> rest = new ArrayList<>();
		topics.forEach((topic) -> rest.add(new ArrayList<>(topic)));
		List<List<ConsumerRecord<String, byte[]>>> batches = new ArrayList<>();
		while (!rest.isEmpty()) {
			List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
			Collections.shuffle(rest, random);
			for (List<ConsumerRecord<String, byte[]>> topic : rest) {
				List<ConsumerRecord<String, byte[]>> taken = topic.subList(0, random.nextInt(topic.size() + 1));
				batch.addAll(taken);
				taken.clear();
			}
			rest.removeIf(List::isEmpty);
			batches.add(batch);
		}
		return batches;
	}

	@Test
	void losesNothingWhenTwoWriteTheSameDocuments() {
		List<Submission> all = IntStream.range(0, 300).mapToObj((i) -> TestSubmissions.sms("同时" + i)).toList();
		CompletableFuture<ProjectionReport> one = CompletableFuture
			.supplyAsync(() -> project(all.stream().map(TestRecords::arrival).toList()));
		CompletableFuture<ProjectionReport> two = CompletableFuture.supplyAsync(
				() -> project(all.stream().map((submission) -> TestRecords.filed(submission, Category.NONE)).toList()));
		CompletableFuture.allOf(one, two).join();
		assertThat(TestIndex.documents(this.generation.index())).hasSize(300)
			.allSatisfy(
					(id, document) -> assertThat(document.has("submission") && document.has("classification")).as(id)
						.isTrue());
	}

	@Test
	void putsUnreadableRecordsAsideAndGoesOn() {
		Submission good = TestSubmissions.sms("好的");
		ConsumerRecord<String, byte[]> bad = TestRecords.of(Topic.SUBMISSIONS, "坏的",
				"坏的".getBytes(StandardCharsets.UTF_8));
		ProjectionReport report = project(List.of(bad, TestRecords.arrival(good)));
		assertThat(report.rejections()).singleElement()
			.satisfies((rejection) -> assertThat(rejection.record()).isSameAs(bad));
		assertThat(report.arrivals()).containsExactly(good.receivedAt());
		assertThat(document(good).isMissingNode()).isFalse();
	}

	@Test
	void putsAsideOnlyTheRecordThatElasticsearchRefuses() {
		// An index that takes no documents with a classification, for "test-1" is no
		// number.
		Generation strict = new Generation("refusing-000001", "x");
		TestIndex.ask("PUT", "/refusing-000001", """
				{"aliases": {"refusing-000001-write": {}},
				 "mappings": {"dynamic": false, "properties": {"model": {"type": "integer"}}}}
				""");
		Submission one = TestSubmissions.sms("一");
		Submission other = TestSubmissions.sms("二");
		ConsumerRecord<String, byte[]> refused = TestRecords.filed(one, Category.NONE);
		ProjectionReport report = into(strict)
			.project(List.of(TestRecords.arrival(one), refused, TestRecords.arrival(other)));
		assertThat(report.rejections()).singleElement().satisfies((rejection) -> {
			assertThat(rejection.record()).isSameAs(refused);
			assertThat(rejection.cause()).isInstanceOf(RejectedRecordException.class).hasNoCause();
		});
		assertThat(TestIndex.documents("refusing-000001")).containsOnlyKeys(one.id(), other.id());
		TestIndex.ask("DELETE", "/refusing-000001", null);
	}

	@Test
	void takesAnIndexThatMayNotBeWrittenForAnOutage() {
		Submission submission = TestSubmissions.sms("满了");
		block(true);
		assertThatExceptionOfType(OutageException.class)
			.isThrownBy(() -> project(List.of(TestRecords.arrival(submission))));
		block(false);
		assertThat(project(List.of(TestRecords.arrival(submission))).rejections()).isEmpty();
		assertThat(document(submission).isMissingNode()).isFalse();
	}

	private void block(boolean block) {
		TestIndex.ask("PUT", '/' + this.generation.index() + "/_settings", "{\"index.blocks.write\": " + block + "}");
	}

	@Test
	void doesNotBringADeletedIndexBackToLife() throws IOException {
		new Generations(client).delete(this.generation);
		assertThatExceptionOfType(OutageException.class)
			.isThrownBy(() -> project(List.of(TestRecords.arrival(TestSubmissions.sms("没了")))));
		assertThat(TestIndex.ask("GET", '/' + this.generation.index(), null).path("status").intValue()).isEqualTo(404);
	}

	@Test
	void takesAnUnreachableServerForAnOutage() throws IOException {
		try (ElasticsearchClient nowhere = ElasticsearchConnection.to(URI.create("http://127.0.0.1:1"))) {
			Projector projector = new Projectors(nowhere, ZoneId.of("Asia/Shanghai"), words).into(this.generation);
			assertThatExceptionOfType(OutageException.class)
				.isThrownBy(() -> projector.project(List.of(TestRecords.arrival(TestSubmissions.sms("断了")))));
		}
	}

	@Test
	void leavesOfAnErasedSubmissionOnlyWhatIsCounted() {
		Submission submission = TestSubmissions.sms("请忘记我");
		project(List.of(TestRecords.arrival(submission), TestRecords.filed(submission, Category.FORMALISM)));
		assertThat(TestIndex.document(Indices.STATUS, submission.receipt()).isMissingNode()).isFalse();
		project(List.of(TestRecords.erasure(submission)));
		assertThat(document(submission)).isEqualTo(RecordJsonMapper.JSON.readTree("""
				{"id": "%s", "version": 0, "erased": true, "corrected": false, "channel": "sms", "day": "2026-03-02",
				 "category": "FORMALISM"}
				""".formatted(submission.id())));
		assertThat(TestIndex.document(Indices.STATUS, submission.receipt()).isMissingNode()).isTrue();
		project(List.of(TestRecords.arrival(submission), TestRecords.erasure(submission)));
		assertThat(document(submission).has("text")).isFalse();
		assertThat(TestIndex.document(Indices.STATUS, submission.receipt()).isMissingNode()).isTrue();
	}

	@Test
	void leavesWhatANoteSaysOfAnErasedSubmission() {
		Submission submission = TestSubmissions.sms("请忘记我，我写了两次");
		CaseNote erased = new CaseNote.Erased(CaseNote.Erased.ID, submission.id(), NOW, CLERK, "本人要求", Channel.SMS,
				TODAY, Category.NONE);
		project(List.of(TestRecords.arrival(submission), TestRecords.filed(submission, Category.FORMALISM)));
		project(List.of(TestRecords.note(erased), TestRecords.erasure(submission)));
		JsonNode marker = RecordJsonMapper.JSON.readTree("""
				{"id": "%s", "version": 0, "erased": true, "corrected": false, "attested": true, "channel": "sms",
				 "day": "2026-03-02", "category": "NONE"}
				""".formatted(submission.id()));
		assertThat(document(submission)).isEqualTo(marker);
		assertThat(TestIndex.document(Indices.STATUS, submission.receipt()).isMissingNode()).isTrue();
		project(List.of(TestRecords.arrival(submission), TestRecords.filed(submission, Category.FORMALISM)));
		assertThat(document(submission)).isEqualTo(marker);
		assertThat(TestIndex.document(Indices.STATUS, submission.receipt()).isMissingNode()).isTrue();
	}

	@Test
	void searchesWhatWasAddedAndShowsTheCitizenWhatCameOfIt() {
		Submission submission = TestSubmissions.of(Channel.WEB, "路灯坏了");
		project(List.of(TestRecords.arrival(submission),
				TestRecords.note(new CaseNote.Added("n2", submission.id(), NOW.plusSeconds(20), Channel.MAIL,
						"電線也斷了，打***********", "s1.sealed", List.of())),
				TestRecords.note(new CaseNote.Added("n1", submission.id(), NOW.plusSeconds(10), Channel.WEB, "没人修",
						null, List.of()))));
		JsonNode document = document(submission);
		assertThat(document.get("text").stringValue()).isEqualTo("路灯坏了\n没人修\n电线也断了,打***********");
		assertThat(document.get("words").stringValue()).contains("电线");
		JsonNode status = TestIndex.document(Indices.STATUS, submission.receipt());
		assertThat(status.get("added")).hasSize(2);
		assertThat(status.toString()).doesNotContain("没人修", "sealed");
		project(List.of(TestRecords.note(new CaseNote.Rated("n3", submission.id(), NOW.plusSeconds(30), Channel.SMS,
				Rating.DISSATISFIED, null))));
		assertThat(document(submission).get("rating").stringValue()).isEqualTo("DISSATISFIED");
		assertThat(TestIndex.document(Indices.STATUS, submission.receipt()).get("rating").stringValue())
			.isEqualTo("DISSATISFIED");
	}

	@Test
	void takesOnlySealsFromASubmissionThatWasSealedAnew() {
		Submission first = TestSubmissions.sms("换钥匙");
		Submission old = sealed(first, "s1.old");
		Submission anew = sealed(first, "s2.new");
		project(List.of(TestRecords.arrival(old), TestRecords.filed(old, Category.NONE)));
		JsonNode before = document(first);
		project(List.of(TestRecords.arrival(anew)));
		assertThat(document(first).at("/submission/contact/sealed").stringValue()).isEqualTo("s2.new");
		assertThat(document(first).toString().replace("s2.new", "s1.old")).isEqualTo(before.toString());
		assertThat(TestIndex.document(Indices.STATUS, first.receipt()).get("phoneHash").stringValue())
			.isEqualTo("s2.new-phone");
	}

	private static Submission sealed(Submission plain, String seal) {
		return new Submission(plain.id(), plain.receipt(), plain.channel(), plain.source(), plain.sentAt(),
				plain.receivedAt(), null, plain.text(), null, null, false,
				new SealedContact(seal, seal + "-phone", null), seal);
	}

	@Test
	void neverShowsTheCitizenAnOlderStateAgain() {
		Submission submission = TestSubmissions.sms("旧状态");
		CaseEvent answered = Case.accepted(submission.id()).answer("已修好", CLERK, NOW);
		project(List.of(TestRecords.arrival(submission), TestRecords.step(answered)));
		deleteFromIndexOnly(submission);
		project(List.of(TestRecords.arrival(submission)));
		assertThat(TestIndex.document(Indices.STATUS, submission.receipt()).at("/answer").stringValue())
			.isEqualTo("已修好");
	}

	private void deleteFromIndexOnly(Submission submission) {
		TestIndex.ask("DELETE", '/' + this.generation.index() + "/_doc/" + submission.id(), null);
	}

}
