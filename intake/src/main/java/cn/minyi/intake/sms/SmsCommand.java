package cn.minyi.intake.sms;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.minyi.domain.Receipts;
import cn.minyi.domain.followup.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What a short message asks the service to do. Everything that is not clearly one of
 * these is an opinion: it would be lost if it were taken for a command.
 */
sealed interface SmsCommand {

	/**
	 * 查询: where submissions stand.
	 *
	 * @param receipt of which one; null for the sender's latest
	 * @param mistyped whether there was something like a code that is none
	 */
	record Ask(@Nullable String receipt, boolean mistyped) implements SmsCommand {

	}

	/**
	 * 评价: how content the sender is with an answer.
	 *
	 * @param rating how content
	 * @param receipt with which answer; null for the latest
	 * @param words why; null if not said
	 */
	record Rate(Rating rating, @Nullable String receipt, @Nullable String words) implements SmsCommand {

		@Override
		public String toString() {
			return "Rate[" + this.rating + "]";
		}

	}

	/** 退订: no more messages. */
	record Stop() implements SmsCommand {

	}

	/** 恢复: messages again. */
	record Resume() implements SmsCommand {

	}

	Set<String> STOP = Set.of("退订", "td", "t", "回复退订", "回复td", "回复t", "回td", "回t", "取消订阅", "短信退订", "退订短信", "拒收");

	Set<String> RESUME = Set.of("订阅", "恢复", "恢复订阅", "回复恢复", "回复订阅", "重新订阅");

	Pattern ASK = Pattern.compile("查询\\s*(?:回执编号|编号|回执)?[\\s:,]*([a-z0-9\\s_.‐‑–—-]*)");

	Pattern RATE = Pattern.compile("评价[\\s:,]*([1-4])分?(.*)", Pattern.DOTALL);

	/**
	 * What makes a digit the beginning of a sentence: 评价1下, 评价 2 号窗口, 评价3个方面.
	 */
	Pattern COUNTED = Pattern.compile("\\s*[楼号栋幢座层个次年月日点天件位名条项家元块路种下番些分时小周级线厅处所单区组队期季度万千百十、和到至~/%-].*", Pattern.DOTALL);

	Pattern NUMBER = Pattern.compile("\\.?[0-9]");

	/** A code, perhaps in groups, with whatever may stand around it. */
	Pattern CODE = Pattern.compile("(?<![a-z0-9])[a-z0-9]{4}[\\s-]?[a-z0-9]{4}[\\s-]?[a-z0-9]{4}(?![a-z0-9])");

	/** Nobody types four characters for a code of twelve. */
	int SHORTEST_CODE = 6;

	/**
	 * Reads a message.
	 * @param text all of it
	 * @return empty if it is an opinion
	 */
	static Optional<SmsCommand> read(String text) {
		String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		String bare = folded.replaceAll("^[\\s\"'“‘【\\[「]+|[\\s\"'”’】\\]」。.!,]+$", "");
		if (STOP.contains(bare)) {
			return Optional.of(new Stop());
		}
		if (RESUME.contains(bare)) {
			return Optional.of(new Resume());
		}
		Matcher ask = ASK.matcher(bare);
		return ask.matches() ? ask(ask.group(1)) : rate(bare);
	}

	private static Optional<SmsCommand> ask(String code) {
		String typed = code.replaceAll("[^a-z0-9]", "");
		if (typed.isEmpty()) {
			return Optional.of(new Ask(null, false));
		}
		Optional<String> receipt = Receipts.read(typed);
		if (receipt.isEmpty() && typed.length() < SHORTEST_CODE) {
			return Optional.empty();
		}
		return Optional.of(new Ask(receipt.orElse(null), receipt.isEmpty()));
	}

	private static Optional<SmsCommand> rate(String bare) {
		Matcher rate = RATE.matcher(bare);
		if (!rate.matches() || COUNTED.matcher(rate.group(2)).matches()) {
			return Optional.empty();
		}
		String rest = rate.group(2);
		String receipt = null;
		Matcher code = CODE.matcher(rest);
		if (code.find()) {
			receipt = Receipts.read(code.group()).orElse(null);
			if (receipt != null) {
				rest = rest.substring(0, code.start()) + rest.substring(code.end());
			}
		}
		// 评价12345热线, 评价1.5星: the number goes on.
		if (NUMBER.matcher(rest).lookingAt()) {
			return Optional.empty();
		}
		String words = rest.replaceAll("^[\\s:,;。.!]+", "").strip();
		Rating rating = Rating.of(Integer.parseInt(rate.group(1))).orElseThrow();
		return Optional.of(new Rate(rating, receipt, words.isEmpty() ? null : words));
	}

}
