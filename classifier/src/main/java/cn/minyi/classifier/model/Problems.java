package cn.minyi.classifier.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import cn.minyi.classifier.feature.FeatureGroup;
import cn.minyi.classifier.model.Vocabulary.Point;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Problem;

/**
 * Examples as problems for the machine: one for each label, with or without a fold.
 */
final class Problems {

	private final List<Example> examples;

	private final List<String> labels;

	private final Vocabulary vocabulary;

	private final Feature[][] points;

	Problems(List<Example> examples, Settings settings) {
		this.examples = examples;
		Set<String> sorted = new TreeSet<>();
		examples.forEach((example) -> sorted.addAll(example.labels()));
		this.labels = List.copyOf(sorted);
		this.vocabulary = vocabulary(examples, settings);
		this.points = examples.stream()
			.map((example) -> nodes(this.vocabulary.point(example.features()), this.vocabulary.size()))
			.toArray(Feature[][]::new);
	}

	List<String> labels() {
		return this.labels;
	}

	Vocabulary vocabulary() {
		return this.vocabulary;
	}

	/** Every example but each one of a fold; the last feature is the bias. */
	Problem problem(String label, int withoutFold, int folds) {
		int[] kept = IntStream.range(0, this.points.length).filter((i) -> i % folds != withoutFold).toArray();
		Problem problem = new Problem();
		problem.l = kept.length;
		problem.n = this.vocabulary.size() + 1;
		problem.x = Arrays.stream(kept).mapToObj((i) -> this.points[i]).toArray(Feature[][]::new);
		problem.y = Arrays.stream(kept)
			.mapToDouble((i) -> this.examples.get(i).labels().contains(label) ? 1 : -1)
			.toArray();
		return problem;
	}

	private static Feature[] nodes(Point point, int size) {
		List<Feature> nodes = new ArrayList<>();
		for (int i = 0; i < point.numbers().length; i++) {
			if (point.numbers()[i] >= 0) {
				nodes.add(new FeatureNode(point.numbers()[i] + 1, point.values()[i]));
			}
		}
		nodes.add(new FeatureNode(size + 1, 1));
		return nodes.toArray(Feature[]::new);
	}

	private static Vocabulary vocabulary(List<Example> examples, Settings settings) {
		long[] all = examples.stream()
			.map(Example::features)
			.flatMapToLong((features) -> LongStream.range(0, features.size()).map((i) -> features.key((int) i)))
			.filter((key) -> settings.groups().contains(FeatureGroup.of(key)))
			.sorted()
			.toArray();
		long[] keys = new long[all.length];
		float[] rarity = new float[all.length];
		int size = 0;
		for (int start = 0, end; start < all.length; start = end) {
			end = start;
			while (end < all.length && all[end] == all[start]) {
				end++;
			}
			if (end - start >= settings.rarest()) {
				keys[size] = all[start];
				rarity[size++] = (float) (1 + StrictMath.log((1.0 + examples.size()) / (1.0 + end - start)));
			}
		}
		return new Vocabulary(Arrays.copyOf(keys, size), Arrays.copyOf(rarity, size));
	}

}
