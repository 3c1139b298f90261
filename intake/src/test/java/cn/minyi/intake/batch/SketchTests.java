package cn.minyi.intake.batch;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SketchTests {

	@Test
	void knowsAnEditionOfALargeTable() {
		assertThat(of(0, 50_000).likeness(of(500, 50_500))).isCloseTo(0.98, within(0.05));
		assertThat(of(0, 50_000).likeness(of(25_000, 75_000))).isCloseTo(0.33, within(0.12));
	}

	@Test
	void findsNothingInCommonWhereNothingIs() {
		assertThat(of(0, 50_000).likeness(of(50_000, 60_000))).isZero();
	}

	@Test
	void isExactForSmallTables() {
		assertThat(of(0, 3).likeness(of(1, 4))).isEqualTo(0.5);
		assertThat(of(0, 3).likeness(of(0, 3))).isEqualTo(1);
	}

	@Test
	void travelsAsText() {
		Sketch sketch = of(0, 500);
		assertThat(Sketch.read(sketch.text())).isEqualTo(sketch);
		assertThat(sketch.text().length()).isLessThan(1_500);
	}

	private static Sketch of(int from, int to) {
		Sketch.Maker maker = new Sketch.Maker();
		for (int i = from; i < to; i++) {
			maker.add(new Random(i * 31L).nextLong());
		}
		return maker.make();
	}

}
