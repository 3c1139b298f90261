package cn.minyi.classifier.cli;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Consumer;

import cn.minyi.classifier.Classifier;
import cn.minyi.classifier.log.ModelLog;
import cn.minyi.classifier.log.Reclassification;

/**
 * The first half of {@code rebuild-index --reclassify}: the active model classifies every
 * submission of the log anew.
 */
public final class Reclassify {

	private static final int TOGETHER = 500;

	private final Place place;

	private final Clock clock;

	private final Consumer<String> progress;

	/**
	 * Prepares the command.
	 * @param place the running instance
	 * @param clock tells when each was classified
	 * @param progress receives a line for people every second
	 */
	public Reclassify(Place place, Clock clock, Consumer<String> progress) {
		this.place = place;
		this.clock = clock;
		this.progress = progress;
	}

	/**
	 * Classifies all. It may be stopped and started again.
	 * @throws CannotRunException if the broker does not answer, the model is missing or
	 * another one becomes active meanwhile
	 */
	public void run() {
		this.place.ask(() -> {
			try (ModelLog log = new ModelLog(this.place.broker())) {
				run(log);
				return null;
			}
		});
	}

	private void run(ModelLog log) {
		String active = log.history().active();
		Classifier classifier = this.place.classifier(active);
		this.progress.accept("用模型 %s 重新分类全部来件，期间照常使用。可以随时中断，重新执行时接着做。".formatted(classifier.version()));
		Reclassification reclassification = new Reclassification(this.place.broker(), classifier, classifier.version(),
				this.clock, TOGETHER, this.progress);
		if (!reclassification.run(() -> Objects.equals(log.history().active(), active))) {
			throw new CannotRunException("期间启用了别的模型，重新分类停在半途。请重新执行，用现在的模型从头做一遍。");
		}
		if (reclassification.rejected() > 0) {
			this.progress.accept("有 %d 条记录无法分类，请查看死信。".formatted(reclassification.rejected()));
		}
	}

}
