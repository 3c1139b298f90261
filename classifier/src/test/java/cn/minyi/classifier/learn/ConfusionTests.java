package cn.minyi.classifier.learn;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConfusionTests {

	@Test
	void countsAsPeopleDo() {
		Confusion confusion = new Confusion();
		confusion.add("a", "a");
		confusion.add("a", "b");
		confusion.add("b", "b");
		confusion.add("b", "b");
		assertThat(confusion.accuracy()).isEqualTo(0.75);
		// a: precision 1, recall 1/2; b: precision 2/3, recall 1
		assertThat(confusion.macroF1()).isCloseTo((2 / 3.0 + 0.8) / 2, Offset.offset(1e-9));
		assertThat(confusion.report()).contains("macro-F1 0.7333", "accuracy 0.7500");
	}

}
