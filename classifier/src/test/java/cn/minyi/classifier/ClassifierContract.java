package cn.minyi.classifier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Evidence;
import cn.minyi.domain.Kind;
import cn.minyi.domain.Wire;
import cn.minyi.domain.unit.UnitDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * What holds for every classifier, whatever its model and units.
 */
abstract class ClassifierContract {

	private static final Duration BOUND = Duration.ofSeconds(60);

	/**
	 * The classifier under test.
	 */
	abstract Classifier classifier();

	/**
	 * Its units.
	 */
	abstract UnitDirectory units();

	static List<String> texts() {
		return List.of("", " ", "\n\t\r\n", "。。。！！！???", "😀😀😀", "\u0000\u0001\u001B[31m", "\uD83D", "\uDC00好\uD83D",
				"a", "啊", "1234567890", "ʕ•ᴥ•ʔ", "<script>alert(1)</script>", "{\"id\":1}", "𠮷𠮷𠮷没人管",
				"上班时间斗地主😀被我拍到了，城管局的人还骂我", "多次向街道办反映路灯不亮，都说不归他们管，至今没人来修。", "請問公積金怎麼提取", "感謝社區張主任耐心幫我辦好了殘疾證",
				"检查组来之前村里连夜刷墙，人一走又不管了", "一桌三千多的招待费开成会务费报销", "我要举报局长", "WiFi 很慢 why", "没".repeat(3000), "物业不作为，垃圾没人收");
	}

	@ParameterizedTest
	@MethodSource("texts")
	void givesAWellFormedAnswerToAnyText(String text) {
		Finding finding = classifier().classify(text, null, null);
		assertThat(finding.confidence()).isBetween(0.0, 1.0);
		assertThat(finding.fingerprint()).matches("[0-9a-f]{16}");
		assertThat(finding.responsible()).isNotEmpty();
		assertThat(finding.responsible()).allMatch((code) -> units().mayHandle(code, finding.accused()));
		assertThat(finding.secondary()).doesNotContain(finding.category(), Category.NONE);
		for (Evidence evidence : finding.evidence()) {
			assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text()).isNotBlank();
		}
		if (finding.category() == Category.NONE) {
			assertThat(finding.manifestations()).isEmpty();
			assertThat(finding.secondary()).isEmpty();
		}
		else {
			assertThat(finding.evidence()).isNotEmpty();
			assertThat(finding.manifestations()).isNotEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("texts")
	void givesAnAnswerThatCanTravel(String text) {
		Classification classification = classifier().classify(text, null, null).of("id", Instant.EPOCH);
		assertThat(Wire.read(Wire.write(classification), Classification.class)).isEqualTo(classification);
	}

	@ParameterizedTest
	@MethodSource("texts")
	void givesTheSameAnswerAgain(String text) {
		assertThat(classifier().classify(text, null, null)).isEqualTo(classifier().classify(text, null, null));
	}

	@Test
	void sendsWhatCannotBeReadToAPerson() {
		assertThat(classifier().classify("😀!!", null, null)).satisfies((finding) -> {
			assertThat(finding.kind()).isEqualTo(Kind.INVALID);
			assertThat(finding.category()).isEqualTo(Category.NONE);
			assertThat(finding.review()).isTrue();
		});
	}

	@Test
	void answersLongTextInBoundedTime() {
		for (String text : List.of("窗口没人，等了一上午。".repeat(5_000), "没人管".repeat(333_334), "x".repeat(100_000),
				"\uD83D".repeat(100_000), "，".repeat(1_000_000))) {
			assertTimeoutPreemptively(BOUND, () -> classifier().classify(text, null, null));
		}
	}

	@Test
	void answersTwoThousandCharactersAtOnce() {
		String text = "窗口的人说材料不全让我回去，第二次去又说系统坏了，我六十多岁跑了五趟，找领导领导说在开会。".repeat(45).substring(0, 2000);
		classifier().classify(text, null, null);
		assertTimeoutPreemptively(Duration.ofSeconds(2), () -> classifier().classify(text, null, null));
	}

}
