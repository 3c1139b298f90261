package cn.minyi.intake.keying;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextDifferenceTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			路灯坏了,       路灯坏了,       路灯坏了,         路灯坏了
			路灯坏了三个月, 路灯坏三个多月, 路灯坏[了]三个月, 路灯坏三个[多]月
			路灯,           '',             [路灯],           ''
			'',             路灯,           '',               [路灯]
			太差😡了,       太差😀了,       太差[😡]了,       太差[😀]了
			已报修,         未报修,         [已]报修,         [未]报修
			""")
	void marksTheCharactersThatDiffer(String first, String second, String one, String other) {
		TextDifference difference = TextDifference.of(first, second);
		assertThat(marked(difference.first())).isEqualTo(one);
		assertThat(marked(difference.second())).isEqualTo(other);
	}

	private static String marked(List<TextDifference.Piece> pieces) {
		return pieces.stream()
			.map((piece) -> piece.differs() ? "[" + piece.text() + "]" : piece.text())
			.collect(Collectors.joining());
	}

}
