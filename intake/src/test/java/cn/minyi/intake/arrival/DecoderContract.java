package cn.minyi.intake.arrival;

import java.util.List;
import java.util.Locale;

import cn.minyi.domain.SubmissionIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What every channel's decoder promises. A decoder's test extends it.
 */
public abstract class DecoderContract {

	/** Occurs in every delivery of these tests, as the sender's number or address. */
	protected static final String PHONE = "13800138000";

	/**
	 * A delivery as the channel makes it.
	 * @param text what the citizen wrote
	 * @return its bytes, with one message
	 */
	protected abstract byte[] delivery(String text);

	/**
	 * A delivery that nobody can read, with {@link #PHONE} in it.
	 * @return its bytes
	 */
	protected abstract byte[] unreadable();

	/**
	 * The decoder, made anew.
	 * @return as after a restart
	 */
	protected abstract Decoder decoder();

	protected final Arrival decode(byte[] delivery) {
		List<Decoded> decoded = decoder().decode(delivery);
		assertThat(decoded).singleElement().isInstanceOf(Decoded.Readable.class);
		return ((Decoded.Readable) decoded.get(0)).arrival();
	}

	@Test
	void readsAGoodMessage() {
		Arrival arrival = decode(delivery("建设路的路灯坏了三个月没人修"));
		assertThat(arrival.text()).isEqualTo("建设路的路灯坏了三个月没人修");
		assertThat(arrival.source()).isNotBlank();
		assertThat(arrival.messageId()).isNotBlank();
	}

	@Test
	protected void givesARedeliveryTheSameIdentity() {
		assertThat(id(decode(delivery("窗口没人上班")))).isEqualTo(id(decode(delivery("窗口没人上班"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "  　两头都有空格，中间  也有　", "第一行\n\n　　第三行\t完", "他说：“不行！” 'no' <b>不是标签</b> & \\ /", "=1+1",
			"逗号,分号;引号\"完" })
	void keepsTheTextExactly(String text) {
		assertThat(decode(delivery(text)).text()).isEqualTo(kept(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "太差了😡👨‍👩‍👧‍👦🇨🇳", "镕喆堃㛃䶮生僻字𠮷𡈽", "ＡＢＣ１２３，全角！", "繁體：臺灣、門診", "€£ naïve ½" })
	void keepsEveryCharacter(String text) {
		assertThat(decode(delivery(text)).text()).isEqualTo(text);
	}

	@Test
	void saysWhatToMendInASentence() {
		Mistake mistake = failure().mistake();
		assertThat(sentences().getMessage(mistake, Locale.SIMPLIFIED_CHINESE)).matches(".*[\\u4E00-\\u9FFF].*。");
	}

	@Test
	void quotesNothingOfWhatItCannotRead() {
		UnreadableDeliveryException failure = failure();
		assertThat(failure).hasNoCause();
		assertThat(failure.toString()).doesNotContain(PHONE);
		assertThat(sentences().getMessage(failure.mistake(), Locale.SIMPLIFIED_CHINESE)).doesNotContain(PHONE);
	}

	@Test
	void quotesNothingOfWhatItReads() {
		assertThat(decode(delivery("电话" + PHONE)).toString()).doesNotContain(PHONE);
	}

	/**
	 * What a channel keeps of a text's outer spaces.
	 * @param text as sent
	 * @return as read
	 */
	protected String kept(String text) {
		return text;
	}

	protected static String id(Arrival arrival) {
		return SubmissionIds.of(arrival.channel(), arrival.within(), arrival.messageId());
	}

	private UnreadableDeliveryException failure() {
		return catchThrowableOfType(UnreadableDeliveryException.class, () -> decoder().decode(unreadable()));
	}

	private static ResourceBundleMessageSource sentences() {
		ResourceBundleMessageSource source = new ResourceBundleMessageSource();
		source.setBasename("intake/messages");
		source.setDefaultEncoding("UTF-8");
		source.setFallbackToSystemLocale(false);
		return source;
	}

}
