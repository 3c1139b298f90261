package cn.minyi.classifier.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;

import cn.minyi.classifier.Classifier;
import cn.minyi.classifier.correction.CorrectionTraining;
import cn.minyi.classifier.correction.Corrections;
import cn.minyi.classifier.learn.Corpus;
import cn.minyi.classifier.log.CorrectionLog;
import cn.minyi.classifier.log.ModelLog;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.domain.learning.ModelHistory;
import cn.minyi.domain.learning.ModelState;

/**
 * The command {@code train --corrections}: learns from the corpus and from what clerks
 * corrected, writes the model, puts it on trial and tells how it compares with the one in
 * use. Nothing is recorded before the model is complete.
 */
public final class TrainWithCorrections {

	private final Place place;

	private final Corpus corpus;

	private final Clock clock;

	private final Consumer<String> progress;

	/**
	 * Prepares the command.
	 * @param place the running instance
	 * @param corpus to learn from too, usually {@link Corpus#shipped()}
	 * @param clock tells when
	 * @param progress receives a line for people whenever a step is done
	 */
	public TrainWithCorrections(Place place, Corpus corpus, Clock clock, Consumer<String> progress) {
		this.place = place;
		this.corpus = corpus;
		this.clock = clock;
		this.progress = progress;
	}

	/**
	 * Trains.
	 * @param by who wants it
	 * @param out receives the comparison, line by line
	 * @return the model's version
	 * @throws CannotRunException if there is nothing to learn from, the broker does not
	 * answer or the model cannot be written
	 */
	public String run(Actor by, Consumer<String> out) {
		return this.place.ask(() -> {
			try (ModelLog log = new ModelLog(this.place.broker())) {
				return run(log, by, out);
			}
		});
	}

	private String run(ModelLog log, Actor by, Consumer<String> out) {
		Instant start = this.clock.instant();
		Corrections corrections = CorrectionLog.read(this.place.broker());
		int learned = corrections.toLearnFrom().size();
		this.progress.accept("工作人员更正过 %d 条来件，其中 %d 条用来学习，%d 条留出来检验。".formatted(corrections.all().size(), learned,
				corrections.heldBack().size()));
		if (learned == 0) {
			throw new CannotRunException("还没有可以学习的更正。请先在工作人员页面更正来件的类别和单位，再来训练。");
		}
		String active = log.history().active();
		Classifier current = this.place.classifier(active);
		CorrectionTraining.Result result = new CorrectionTraining(this.place.directory(), this.progress)
			.run(this.corpus, corrections, current);
		String version = write(result);
		ModelEvent.Trained trained = new ModelEvent.Trained(UUID.randomUUID().toString(),
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS), by, version, null, current.version(),
				result.corpusLines(), result.corrections(), result.onCorrections(), result.onCorpus(),
				Duration.between(start, this.clock.instant()).toSeconds());
		ModelHistory history = log.append(trained);
		ComparisonReport.of(trained).forEach(out);
		out.accept("");
		out.accept(tryOut(log, history, version, by));
		return version;
	}

	private String write(CorrectionTraining.Result result) {
		try {
			return this.place.files().write(result.model());
		}
		catch (IOException ex) {
			throw new CannotRunException("写不了模型目录 %s，请检查权限和磁盘空间，然后重新训练。".formatted(this.place.models()));
		}
	}

	private String tryOut(ModelLog log, ModelHistory history, String version, Actor by) {
		ModelState state = history.state(version);
		if (state == ModelState.ACTIVE) {
			return "新模型和正在使用的完全一样，不用试用。";
		}
		if (state != ModelState.ON_TRIAL) {
			log.append(history.tryOut(version, null, by, this.clock.instant()));
		}
		return "模型 %s 已开始试用：它和正在使用的模型一起读新来件，但不影响分类。用 models compare 查看差别，用 models promote %s --note 理由 启用它。"
			.formatted(version, version);
	}

}
