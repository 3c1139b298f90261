package cn.minyi.classifier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import cn.minyi.classifier.cli.Classify;
import cn.minyi.classifier.hanlp.Word;
import cn.minyi.classifier.hanlp.Words;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.unit.UnitDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any text gets its answer in a time linear in its length. Times are the processor's for
 * this thread, the best of several, so that a busy machine does not matter. Work that
 * grows with the square would go on for hours: it is given up.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BoundedWorkTests {

	private static final Classifier CLASSIFIER = Classifier.shipped(UnitDirectory.shipped(), Taxonomy.shipped());

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final int SHORT = 8_000;

	/** So many times as long. */
	private static final int LONGER = 8;

	/** Twice as much again for caches and the collector; squares would be 64. */
	private static final double AT_MOST = 2.5 * LONGER;

	/**
	 * What could make work that grows with the square: cues, first parts of cues without
	 * a second, negations, parties, units, duties, staff, words that overlap, nothing but
	 * breaks, one letter, one number, halves of characters.
	 */
	static List<String> repeated() {
		return List.of("没人管", "多次", "多次反映没人管", "没没人管", "物业", "局长", "城管局", "城管局，没人管", "请城管局", "垃圾清运", "老师", "希望尊敬的领导",
				"没有没人没人管不作为", "的", "a", "1", "1.", "\n", "，", "。", " ", "\u0000", "\u0007。", "😀", "\uD83D", "\uDC00",
				"𠮷", "𠮷没人管\uD83D", "abcабв한글にほんαβγ", "ABC１２３ｘ", "跑了一趟又一趟，", "不作为！");
	}

	@ParameterizedTest
	@MethodSource("repeated")
	void growsWithTheLengthOnly(String text) {
		String some = text.repeat(SHORT / text.length());
		String more = some.repeat(LONGER);
		seconds(some);
		double ratio = Double.MAX_VALUE;
		// Better each time while the compiler works: the first good one tells.
		for (int i = 0; i < 4 * 6 && ratio > AT_MOST; i++) {
			ratio = Math.min(ratio, seconds(more) / Math.max(seconds(some), 0.0005));
		}
		assertThat(ratio).isLessThanOrEqualTo(AT_MOST);
	}

	@ParameterizedTest
	@MethodSource("repeated")
	void answersTwoThousandCharactersAtOnce(String text) {
		String exactly = text.repeat(2000 / text.length() + 1).substring(0, 2000);
		double best = seconds(exactly);
		for (int i = 0; i < 5 && best > 0.2; i++) {
			best = Math.min(best, seconds(exactly));
		}
		assertThat(best).isLessThanOrEqualTo(0.2);
	}

	@Test
	void cutsNoPairOfSurrogatesAtTheEndOfAPiece() {
		Words words = new Words();
		for (int before = 180; before < 420; before++) {
			String text = "啊".repeat(before) + "😀𠮷好\uDC00\uD83D";
			List<Word> cut = words.cut(text).words();
			assertThat(String.join("", cut.stream().map(Word::text).toList())).isEqualTo(text);
			assertThat(cut)
				.allMatch((word) -> word.start() == 0 || !(Character.isHighSurrogate(text.charAt(word.start() - 1))
						&& Character.isLowSurrogate(text.charAt(word.start()))));
		}
	}

	@Test
	void answersEachLineOfTheCommand() throws IOException {
		StringBuilder lines = new StringBuilder();
		for (String text : repeated()) {
			for (int times : List.of(1, 3, 400, 100_000 / text.length())) {
				lines.append(MAPPER.writeValueAsString(MAPPER.createObjectNode().put("text", text.repeat(times))))
					.append('\n');
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Classify.with(null, null).run(new ByteArrayInputStream(bytes(lines.toString())), out);
		List<JsonNode> answers = out.toString(StandardCharsets.UTF_8).lines().map(MAPPER::readTree).toList();
		assertThat(answers).hasSize(repeated().size() * 4)
			.allMatch((answer) -> answer.has("category") && answer.has("confidence") && !answer.has("error"));
	}

	/** Halves of characters are escaped, for no encoding has them. */
	private static byte[] bytes(String lines) {
		StringBuilder escaped = new StringBuilder();
		for (char each : lines.toCharArray()) {
			escaped.append(Character.isSurrogate(each) ? "\\u%04x".formatted((int) each) : String.valueOf(each));
		}
		return escaped.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static double seconds(String text) {
		long start = THREADS.getCurrentThreadCpuTime();
		assertThat(CLASSIFIER.classify(text, null, null).fingerprint()).isNotEmpty();
		return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
	}

}
