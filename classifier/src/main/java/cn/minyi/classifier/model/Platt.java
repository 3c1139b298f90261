package cn.minyi.classifier.model;

/**
 * Turns the decision value of a linear model into a probability: a logistic curve fitted
 * on decisions about texts that the model was not trained with (Platt 2000, with the
 * numerically stable form by Lin, Lin and Weng 2007).
 *
 * @param slope of the curve, positive if greater decisions are more probable
 * @param offset of the curve
 */
record Platt(double slope, double offset) {

	private static final int ITERATIONS = 100;

	double probability(double decision) {
		return 1 / (1 + StrictMath.exp(-odds(decision)));
	}

	/** The logarithm of the odds: greater where the probability is greater. */
	double odds(double decision) {
		return this.slope * decision + this.offset;
	}

	/**
	 * Fits the curve by Newton's method.
	 * @param decisions of the model
	 * @param positive whether each text has the label
	 * @return the curve
	 */
	static Platt fit(double[] decisions, boolean[] positive) {
		int count = 0;
		for (boolean each : positive) {
			count += each ? 1 : 0;
		}
		double high = (count + 1.0) / (count + 2.0);
		double low = 1.0 / (positive.length - count + 2.0);
		double slope = 0;
		double offset = StrictMath.log((count + 1.0) / (positive.length - count + 1.0));
		for (int iteration = 0; iteration < ITERATIONS; iteration++) {
			double[] step = step(decisions, positive, new Platt(slope, offset), high, low);
			double size = 1;
			double before = loss(decisions, positive, new Platt(slope, offset), high, low);
			while (size > 1e-10 && loss(decisions, positive, new Platt(slope + size * step[0], offset + size * step[1]),
					high, low) > before) {
				size /= 2;
			}
			slope += size * step[0];
			offset += size * step[1];
			if (Math.abs(size * step[0]) + Math.abs(size * step[1]) < 1e-9) {
				break;
			}
		}
		return new Platt(slope, offset);
	}

	private static double[] step(double[] decisions, boolean[] positive, Platt at, double high, double low) {
		double h11 = 1e-12;
		double h22 = 1e-12;
		double h12 = 0;
		double g1 = 0;
		double g2 = 0;
		for (int i = 0; i < decisions.length; i++) {
			double p = at.probability(decisions[i]);
			double difference = (positive[i] ? high : low) - p;
			double curvature = p * (1 - p);
			g1 += decisions[i] * difference;
			g2 += difference;
			h11 += decisions[i] * decisions[i] * curvature;
			h22 += curvature;
			h12 += decisions[i] * curvature;
		}
		double determinant = h11 * h22 - h12 * h12;
		if (determinant <= 0) {
			return new double[] { 0, g2 / h22 };
		}
		return new double[] { (h22 * g1 - h12 * g2) / determinant, (h11 * g2 - h12 * g1) / determinant };
	}

	private static double loss(double[] decisions, boolean[] positive, Platt at, double high, double low) {
		double loss = 0;
		for (int i = 0; i < decisions.length; i++) {
			double target = positive[i] ? high : low;
			double z = at.slope * decisions[i] + at.offset;
			// -(t log p + (1 - t) log (1 - p)), without overflow
			double softplus = Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
			loss += softplus - target * z;
		}
		return loss;
	}

}
