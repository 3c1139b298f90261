package cn.minyi.intake.sms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Receipts;
import cn.minyi.domain.Topic;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.domain.followup.Rating;
import cn.minyi.domain.notice.OptOut;
import cn.minyi.domain.seal.Contact;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.notice.CaseStandings;
import cn.minyi.intake.notice.LetterTexts;
import cn.minyi.intake.notice.TestLetters;
import cn.minyi.intake.submission.IntakeUnavailableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmsCommandsTests {

	private static final String PHONE = "13800138000";

	private static final Receipts RECEIPTS = new Receipts(new byte[32]);

	private final ContactSeal seal = new ContactSeal(new byte[32], new byte[32]);

	private final LetterTexts texts = TestLetters.texts();

	private final Standings standings = new Standings();

	private final Clock clock = Clock.fixed(Instant.parse("2026-03-20T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

	private final SmsCommands commands = new SmsCommands(this.standings, new StandingSentences(this.texts, this.clock),
			this.seal, new KeyedHash(new byte[32]), this.clock);

	@Test
	void saysWhereASubmissionStands() {
		this.standings.all.add(status("a", PHONE, null, null, LocalDate.of(2026, 3, 25)));
		assertThat(reply("查询" + RECEIPTS.of("a"))).contains(RECEIPTS.of("a"), "已交办", "3月25日前答复");
		assertThat(reply("查询")).isEqualTo(reply("查询" + RECEIPTS.of("a")));
	}

	@Test
	void saysTheAnswer() {
		this.standings.all.add(status("a", "+86" + PHONE, "已经修好。", null, null));
		assertThat(reply("查询" + RECEIPTS.of("a"))).contains("已经修好。");
	}

	@Test
	void tellsNothingToAnotherPhone() {
		this.standings.all.add(status("a", "13900139000", "已经修好。", null, null));
		assertThat(reply("查询" + RECEIPTS.of("a"))).doesNotContain("修好")
			.isEqualTo(reply("查询" + RECEIPTS.of("unknown")).replace(RECEIPTS.of("unknown"), RECEIPTS.of("a")));
		assertThat(reply("查询")).contains("没有查到");
	}

	@Test
	void listsTheLatestThree() {
		for (String id : List.of("a", "b", "c", "d")) {
			this.standings.all.add(status(id, PHONE, null, null, null));
		}
		assertThat(reply("查询")).contains(RECEIPTS.of("a"), RECEIPTS.of("b"), RECEIPTS.of("c"))
			.doesNotContain(RECEIPTS.of("d"));
	}

	@Test
	void explainsAMistypedCode() {
		assertThat(reply("查询 AAAABBBBCCCD")).contains("编号不对");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			查询               | 现在查不到
			查询 7KQM2XHTWP9   | 编号不对
			评价1              | 还没有记下
			退订               | 已退订
			""")
	void asksForPatienceWithoutTheIndex(String text, String reply) {
		this.standings.away = true;
		assertThat(reply(text)).contains(reply);
	}

	@Test
	void ratesTheOnlyAnswer() {
		this.standings.all.add(status("a", PHONE, "已经修好。", null, null));
		this.standings.all.add(status("b", PHONE, null, null, null));
		Served served = serve("评价4 电话13912345678没人接").orElseThrow();
		assertThat(served.done()).isTrue();
		assertThat(served.submissionId()).isEqualTo("a");
		assertThat(served.records()).singleElement().satisfies((entry) -> {
			CaseNote.Rated rated = (CaseNote.Rated) entry.value();
			assertThat(rated.rating()).isEqualTo(Rating.DISSATISFIED);
			assertThat(rated.comment()).isEqualTo("电话***********没人接");
			assertThat(entry.key()).isEqualTo("a/" + rated.noteId());
		});
		assertThat(serve("评价4 电话13912345678没人接").orElseThrow()).isEqualTo(served);
	}

	@Test
	void ratesTheOneThatIsNotRatedYet() {
		this.standings.all.add(status("a", PHONE, "好", Rating.SATISFIED, null));
		this.standings.all.add(status("b", PHONE, "好", null, null));
		assertThat(serve("评价1").orElseThrow().submissionId()).isEqualTo("b");
		assertThat(serve("评价1" + RECEIPTS.of("a")).orElseThrow().submissionId()).isEqualTo("a");
	}

	@Test
	void asksWhichOneIsMeant() {
		this.standings.all.add(status("a", PHONE, "好", null, null));
		this.standings.all.add(status("b", PHONE, "好", null, null));
		Served served = serve("评价2").orElseThrow();
		assertThat(served.done()).isFalse();
		assertThat(reply("评价2")).contains("评价2 " + RECEIPTS.of("a"));
		assertThat(serve("评价2 电话没人接")).isEmpty();
	}

	@Test
	void ratesNothingThatIsNotAnsweredOrBelongsToAnother() {
		this.standings.all.add(status("a", PHONE, null, null, null));
		this.standings.all.add(status("b", "13900139000", "好", null, null));
		assertThat(reply("评价1")).contains("还没有答复");
		assertThat(reply("评价1 " + RECEIPTS.of("a"))).contains("还没有答复");
		assertThat(reply("评价1 " + RECEIPTS.of("b"))).contains("没有查到");
		assertThat(serve("评价4没人管")).isEmpty();
	}

	@Test
	void keepsWhoWantsNoMoreMessages() {
		String hash = this.seal.phoneHash(PHONE);
		assertThat(serve("TD").orElseThrow().records()).singleElement().satisfies((entry) -> {
			assertThat(entry.topic()).isEqualTo(Topic.OPT_OUTS);
			assertThat(entry.key()).isEqualTo(hash);
			assertThat(entry.value()).isEqualTo(new OptOut(hash, this.clock.instant()));
		});
		assertThat(serve("恢复").orElseThrow().records()).singleElement().satisfies((entry) -> {
			assertThat(entry.key()).isEqualTo(hash);
			assertThat(entry.value()).isNull();
		});
	}

	private String reply(String text) {
		Served served = serve(text).orElseThrow();
		return this.texts.say(served.sentence(), served.details().toArray());
	}

	private Optional<Served> serve(String text) {
		return this.commands.serve(SmsCommand.read(text).orElseThrow(),
				new SmsMessage("cmpp", "1", PHONE, "10657302", new Arrival(Channel.SMS, "cmpp/10657302", "cmpp", "1",
						null, null, text, null, null, false, new Contact(null, PHONE, null, null))));
	}

	private PublicStatus status(String id, String phone, @Nullable String answer, @Nullable Rating rating,
			@Nullable LocalDate deadline) {
		CaseStatus last = (answer != null) ? CaseStatus.CLOSED
				: (deadline != null) ? CaseStatus.ASSIGNED : CaseStatus.ACCEPTED;
		return new PublicStatus(RECEIPTS.of(id),
				List.of(new PublicStatus.Step(Instant.parse("2026-03-02T01:00:00Z"), last, deadline)), answer, id,
				List.of(), this.seal.phoneHash(phone), List.of(), rating);
	}

	private static final class Standings implements CaseStandings {

		private final List<PublicStatus> all = new ArrayList<>();

		private boolean away;

		@Override
		public Optional<PublicStatus> of(String receipt) {
			return all().stream().filter((status) -> status.receipt().equals(receipt)).findFirst();
		}

		@Override
		public List<PublicStatus> by(String phoneHash) {
			return all().stream().filter((status) -> phoneHash.equals(status.phoneHash())).toList();
		}

		private List<PublicStatus> all() {
			if (this.away) {
				throw new IntakeUnavailableException("away", null);
			}
			return this.all;
		}

	}

}
