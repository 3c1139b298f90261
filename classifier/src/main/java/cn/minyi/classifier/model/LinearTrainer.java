package cn.minyi.classifier.model;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;

/**
 * Trains linear support vector machines, one for each label. The same examples in the
 * same order give the same model, bit by bit: the machine's random order has a fixed seed
 * and only strict arithmetic is used.
 */
public final class LinearTrainer {

	/** Calibration asks each text of a model that was trained without it. */
	public static final int FOLDS = 5;

	private static final int NO_FOLD = -1;

	private static final double TOLERANCE = 0.05;

	private final Settings settings;

	/**
	 * Makes a trainer.
	 * @param settings how to train
	 */
	public LinearTrainer(Settings settings) {
		this.settings = settings;
	}

	/**
	 * Trains a calibrated model.
	 * @param examples to learn from, at least one
	 * @return the model, and what models that did not see each example say about it
	 */
	public Trained train(List<Example> examples) {
		Problems problems = new Problems(examples, this.settings);
		double[][] decisions = new double[examples.size()][];
		for (int fold = 0; fold < FOLDS; fold++) {
			LinearModel model = fit(problems, fold);
			for (int i = fold; i < examples.size(); i += FOLDS) {
				decisions[i] = model.decisions(examples.get(i).features());
			}
		}
		Platt[] curves = new Platt[problems.labels().size()];
		for (int label = 0; label < curves.length; label++) {
			curves[label] = curve(examples, decisions, problems.labels().get(label), label);
		}
		return new Trained(fit(problems, NO_FOLD).calibrated(curves), decisions);
	}

	/**
	 * Trains a model whose probabilities mean nothing but their order, which is quicker.
	 * @param examples to learn from, at least one
	 * @return the model
	 */
	public LinearModel trainUncalibrated(List<Example> examples) {
		return fit(new Problems(examples, this.settings), NO_FOLD);
	}

	private static Platt curve(List<Example> examples, double[][] decisions, String name, int label) {
		double[] values = new double[examples.size()];
		boolean[] positive = new boolean[examples.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = decisions[i][label];
			positive[i] = examples.get(i).labels().contains(name);
		}
		return Platt.fit(values, positive);
	}

	private LinearModel fit(Problems problems, int withoutFold) {
		int labels = problems.labels().size();
		int size = problems.vocabulary().size();
		float[] weights = new float[size * labels];
		double[] bias = new double[labels];
		Platt[] curves = new Platt[labels];
		// Each label is a problem of its own, so who solves it when changes nothing.
		IntStream.range(0, labels).parallel().forEach((label) -> {
			double[] machine = machine(problems.problem(problems.labels().get(label), withoutFold, FOLDS));
			for (int i = 0; i < size; i++) {
				weights[i * labels + label] = (float) machine[i];
			}
			bias[label] = machine[size];
			curves[label] = new Platt(1, 0);
		});
		return new LinearModel(problems.labels(), this.settings.exclusive(), problems.vocabulary(), weights, bias,
				curves);
	}

	/** The weights of the vocabulary's features, then the bias. */
	private double[] machine(Problem problem) {
		if (Arrays.stream(problem.y).distinct().count() < 2) {
			// A rare label may be missing in what a fold leaves.
			double[] constant = new double[problem.n];
			constant[problem.n - 1] = problem.y[0];
			return constant;
		}
		Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, this.settings.cost(), TOLERANCE);
		parameter.setWeights(new double[] { this.settings.positiveWeight() }, new int[] { 1 });
		parameter.setRandom(new Random(0));
		Linear.disableDebugOutput();
		Model model = Linear.train(problem, parameter);
		double[] weights = model.getFeatureWeights();
		if (model.getLabels()[0] != 1) {
			// The machine counts its first label as the positive one.
			Arrays.setAll(weights, (i) -> -weights[i]);
		}
		return weights;
	}

	/**
	 * What training gives.
	 *
	 * @param model the model
	 * @param decisions for each example the decision values of a model trained without it
	 */
	public record Trained(LinearModel model, double[][] decisions) {

	}

}
