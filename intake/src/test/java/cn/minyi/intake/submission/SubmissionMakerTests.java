package cn.minyi.intake.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Receipts;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Wire;
import cn.minyi.domain.seal.Contact;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.Mistake;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SubmissionMakerTests {

	private static final Contact ZHANG = new Contact("张三", "63388888", "zhang@a.cn", null);

	private final ContactSeal seal = new ContactSeal(new byte[32], new byte[32]);

	private final SubmissionMaker maker = new SubmissionMaker(new Receipts(new byte[32]), this.seal,
			Clock.fixed(Instant.parse("2026-03-02T01:02:03.123456Z"), ZoneOffset.UTC));

	@Test
	void keepsWordForWordWhatHidesNobody() {
		Submission made = this.maker.make(web("  路灯坏了，\r\n打12345没人管😡 ", false, null));
		assertThat(made.text()).isEqualTo("  路灯坏了，\n打12345没人管😡 ");
		assertThat(made.sealedOriginal()).isNull();
		assertThat(made.contact()).isNull();
		assertThat(made.receivedAt()).isEqualTo(Instant.parse("2026-03-02T01:02:03.123Z"));
	}

	@Test
	void masksWhoWroteAndSealsTheOriginal() {
		Arrival arrival = arrival(Channel.MAIL, "张三反映", "我是张三，电话13812345678或63388888", "张三家门口", "城管局13900001111", false,
				ZHANG);
		Submission made = this.maker.make(arrival);
		assertThat(made.subject()).isEqualTo("**反映");
		assertThat(made.text()).isEqualTo("我是**，电话***********或********");
		assertThat(made.place()).isEqualTo("**家门口");
		assertThat(made.unitNamed()).isEqualTo("城管局***********");
		assertThat(original(made)).isEqualTo(
				Map.of("subject", "张三反映", "text", arrival.text(), "place", "张三家门口", "unitNamed", "城管局13900001111"));
		assertThat(this.seal.open(made.contact(), made.id())).isEqualTo(ZHANG);
	}

	@Test
	void forgetsTheContactOfWhoStaysAnonymousButMasksIt() {
		Submission made = this.maker.make(web("我是张三，路灯坏了", true, ZHANG));
		assertThat(made.anonymous()).isTrue();
		assertThat(made.contact()).isNull();
		assertThat(made.text()).isEqualTo("我是**，路灯坏了");
	}

	@Test
	void leavesOrdinaryWordsThatSomebodyGivesAsAName() {
		Submission made = this.maker.make(web("市民反映路灯坏了", false, new Contact("市民", null, null, null)));
		assertThat(made.text()).isEqualTo("市民反映路灯坏了");
	}

	@Test
	void makesTextFitToTravel() {
		assertThat(this.maker.make(web("路灯坏了\uD83D 三个\0月", false, null)).text()).isEqualTo("路灯坏了\uFFFD 三个\uFFFD月");
	}

	@Test
	void givesTheSameMessageTheSameIdAndReceipt() {
		Submission first = this.maker.make(web("路灯坏了没人修", false, null));
		Submission second = this.maker.make(web("路灯坏了没人修", false, null));
		assertThat(second.id()).isEqualTo(first.id()).matches("[0-9a-f]{32}");
		assertThat(second.receipt()).isEqualTo(first.receipt());
		assertThat(Receipts.read(first.receipt())).contains(first.receipt());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "　\n\t", "\u200B\u200B\u200B\u200B\u200B" })
	void refusesNothing(String text) {
		assertThat(mistakes(web(text, false, null))).extracting(Mistake::code).containsExactly("mistake.text.blank");
	}

	@Test
	void countsCharactersAsPeopleDo() {
		assertThat(mistakes(web("😡 😡 😡 😡", false, null)))
			.containsExactly(new Mistake("text", "mistake.text.short", 5, 4L));
		assertThat(this.maker.make(web("😡".repeat(2_000), false, null)).text()).hasSize(4_000);
		assertThat(mistakes(web("路".repeat(2_001), false, null)))
			.containsExactly(new Mistake("text", "mistake.text.long", 2_000, 2_001));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WEB")
	void takesWhateverSomebodyHasSentAlready(Channel channel) {
		assertThat(this.maker.make(arrival(channel, null, "停电", null, null, false, null)).text()).isEqualTo("停电");
		assertThat(this.maker.make(arrival(channel, null, "路".repeat(20_000), null, null, false, null)).text())
			.hasSize(20_000);
	}

	@Test
	void namesEveryFieldThatIsWrong() {
		String tooLong = "长".repeat(201);
		Arrival arrival = arrival(Channel.WEB, null, "短", tooLong, tooLong, false,
				new Contact(null, null, null, tooLong));
		assertThat(mistakes(arrival)).extracting(Mistake::field).containsExactly("text", "place", "unit", "contact");
	}

	@Test
	void saysNothingPersonalWhenItRefuses() {
		assertThatExceptionOfType(ArrivalRefusedException.class)
			.isThrownBy(() -> this.maker.make(web("张三", false, ZHANG)))
			.withMessageNotContaining("张三");
	}

	@Test
	void fitsIntoARecordHoweverLongTheMail() {
		Arrival arrival = arrival(Channel.MAIL, null, "😡".repeat(99_989) + "13812345678", null, null, false, null);
		assertThat(Wire.write(this.maker.make(arrival))).hasSizeLessThan(1_000_000);
	}

	private List<Mistake> mistakes(Arrival arrival) {
		return catchThrowableOfType(ArrivalRefusedException.class, () -> this.maker.make(arrival)).mistakes();
	}

	private Object original(Submission made) {
		return JsonMapper.shared().readValue(this.seal.openText(made.sealedOriginal(), made.id()), Map.class);
	}

	private static Arrival web(String text, boolean anonymous, @Nullable Contact contact) {
		return arrival(Channel.WEB, null, text, null, null, anonymous, contact);
	}

	private static Arrival arrival(Channel channel, @Nullable String subject, String text, @Nullable String place,
			@Nullable String unit, boolean anonymous, @Nullable Contact contact) {
		return new Arrival(channel, "test", "test", "1", null, subject, text, place, unit, anonymous, contact);
	}

}
