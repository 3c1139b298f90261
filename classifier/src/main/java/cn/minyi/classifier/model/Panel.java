package cn.minyi.classifier.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several models that are asked together about a text. What those that know the same
 * features say to a feature stands side by side in memory. Immutable and thread-safe.
 */
public final class Panel {

	private final List<Bench> benches = new ArrayList<>();

	private final Map<LinearModel, Seat> seats = new IdentityHashMap<>();

	/**
	 * Puts models together.
	 * @param models some models
	 */
	public Panel(List<LinearModel> models) {
		List<LinearModel> left = new ArrayList<>(models);
		while (!left.isEmpty()) {
			Vocabulary vocabulary = left.get(0).vocabulary();
			List<LinearModel> alike = left.stream().filter((each) -> each.vocabulary().equals(vocabulary)).toList();
			left.removeAll(alike);
			int width = 0;
			for (LinearModel model : alike) {
				this.seats.put(model, new Seat(this.benches.size(), width));
				width += model.labels().size();
			}
			this.benches.add(bench(vocabulary, alike, width));
		}
	}

	private static Bench bench(Vocabulary vocabulary, List<LinearModel> models, int width) {
		float[] weights = new float[Math.multiplyExact(vocabulary.size(), width)];
		int at = 0;
		for (int feature = 0; feature < vocabulary.size(); feature++) {
			for (LinearModel model : models) {
				at = model.copyWeights(feature, weights, at);
			}
		}
		return new Bench(vocabulary, width, weights);
	}

	/**
	 * Asks all models.
	 * @param seen features of the text
	 * @return what they say
	 */
	public Opinions ask(Sightings seen) {
		List<float[]> sums = new ArrayList<>(this.benches.size());
		for (Bench bench : this.benches) {
			sums.add(bench.sums(seen));
		}
		return new Opinions(sums);
	}

	/**
	 * What the models of a panel say about a text.
	 */
	public final class Opinions {

		private final List<float[]> sums;

		private Opinions(List<float[]> sums) {
			this.sums = sums;
		}

		/**
		 * What one of the models says.
		 * @param model one of the panel
		 * @return its probabilities
		 */
		public Scores of(LinearModel model) {
			Seat seat = Panel.this.seats.get(model);
			double[] decisions = new double[model.labels().size()];
			for (int label = 0; label < decisions.length; label++) {
				decisions[label] = model.bias(label) + this.sums.get(seat.bench())[seat.first() + label];
			}
			return model.scores(decisions);
		}

	}

	/**
	 * Where a model sits.
	 */
	private record Seat(int bench, int first) {

	}

	/**
	 * Models that know the same features: weight of feature f for label l at f * width +
	 * l.
	 */
	private record Bench(Vocabulary vocabulary, int width, float[] weights) {

		float[] sums(Sightings seen) {
			Rows rows = Rows.of(seen.point(this.vocabulary), this.width);
			float[] sums = new float[this.width];
			for (int i = 0; i < rows.size(); i += Rows.TOGETHER) {
				add(sums, rows.begins(), rows.values(), i);
			}
			return sums;
		}

		/**
		 * Adds floats, which processors do eight at a time (what is lost is below 1e-6).
		 */
		private void add(float[] sums, int[] rows, float[] values, int at) {
			int row0 = rows[at];
			int row1 = rows[at + 1];
			int row2 = rows[at + 2];
			int row3 = rows[at + 3];
			float value0 = values[at];
			float value1 = values[at + 1];
			float value2 = values[at + 2];
			float value3 = values[at + 3];
			float[] from = this.weights;
			for (int label = 0; label < sums.length; label++) {
				sums[label] += from[row0 + label] * value0 + from[row1 + label] * value1 + from[row2 + label] * value2
						+ from[row3 + label] * value3;
			}
		}

	}

}
