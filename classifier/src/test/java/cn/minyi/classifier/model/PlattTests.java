package cn.minyi.classifier.model;

import java.util.Arrays;
import java.util.Random;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlattTests {

	@Test
	void findsTheCurveThatMadeTheLabels() {
		Random random = new Random(1);
		double[] decisions = random.doubles(20_000, -3, 3).toArray();
		boolean[] positive = new boolean[decisions.length];
		for (int i = 0; i < decisions.length; i++) {
			positive[i] = random.nextDouble() < 1 / (1 + Math.exp(-(2 * decisions[i] + 0.5)));
		}
		Platt curve = Platt.fit(decisions, positive);
		assertThat(curve.slope()).isCloseTo(2, Offset.offset(0.1));
		assertThat(curve.offset()).isCloseTo(0.5, Offset.offset(0.1));
	}

	@Test
	void staysFiniteWhenTheLabelsFallApartOrAreAllTheSame() {
		for (boolean[] labels : new boolean[][] { { true, true, false, false }, { false, false, false, false } }) {
			Platt curve = Platt.fit(new double[] { 2, 1, -1, -2 }, labels);
			assertThat(Arrays.asList(curve.probability(2), curve.probability(-2)))
				.allMatch((probability) -> probability > 0 && probability < 1);
		}
	}

}
