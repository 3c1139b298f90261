package cn.minyi.domain;

import java.util.List;

import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.learning.Comparison;
import cn.minyi.domain.learning.Figures;
import cn.minyi.domain.learning.Figures.ClassFigures;
import cn.minyi.domain.learning.Figures.Found;
import cn.minyi.domain.learning.ModelEvent;

/**
 * Events about models for tests.
 */
public final class TestModels {

	/** Who does it. */
	public static final Actor ADMIN = new Actor("admin", "管理员");

	private TestModels() {
	}

	/**
	 * A model trained with 12 corrections.
	 * @param version its version
	 * @return an event whose id follows from the version; the model is right in 24 of 30
	 * corrections held back, the one before in 18
	 */
	public static ModelEvent.Trained trained(String version) {
		return new ModelEvent.Trained("trained-" + version, TestSubmissions.RECEIVED, ADMIN, version, null,
				"shipped-00000000", 2_570, 12, new Comparison(figures(18), figures(24)),
				new Comparison(figures(20), figures(20)), 40);
	}

	/**
	 * Figures of 30 texts, half of them complaints about bureaucratism.
	 * @param right how many got the right category, even
	 * @return the figures
	 */
	public static Figures figures(int right) {
		int half = right / 2;
		int wrong = 15 - half;
		return new Figures(
				List.of(new ClassFigures(Category.BUREAUCRATISM, new Found(15, half + wrong, half)),
						new ClassFigures(Category.NONE, new Found(15, half + wrong, half))),
				new Found(15, 15, half), 30, right);
	}

}
