package cn.minyi.classifier.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;

import cn.minyi.classifier.Classifier;
import cn.minyi.classifier.log.Broker;
import cn.minyi.classifier.log.NoAnswerException;
import cn.minyi.classifier.model.ModelFile;
import cn.minyi.classifier.model.ModelFiles;
import cn.minyi.classifier.text.SubmissionModels;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.learning.ModelRefusal;
import cn.minyi.domain.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The running instance that a command works with.
 *
 * @param kafka address of its broker
 * @param models directory of its models
 * @param units file of its unit directory, or null for the shipped one
 */
public record Place(String kafka, Path models, @Nullable Path units) {

	Broker broker() {
		return new Broker(this.kafka);
	}

	ModelFiles files() {
		return new ModelFiles(this.models);
	}

	UnitDirectory directory() {
		return Inputs.units(this.units);
	}

	/** The classifier with a model, null for the shipped one. */
	Classifier classifier(@Nullable String version) {
		UnitDirectory directory = directory();
		return (version == null) ? Classifier.shipped(directory, Taxonomy.shipped())
				: new Classifier(SubmissionModels.of(file(version)), version, directory, Taxonomy.shipped());
	}

	/** A model that can be used. */
	ModelFile file(String version) {
		Path path = files().file(version);
		try {
			ModelFile file = files().read(version);
			if (SubmissionModels.isIn(file)) {
				return file;
			}
			throw new CannotRunException(path + " 不是给来件分类的模型，请用 train --corrections 重新训练。");
		}
		catch (NoSuchFileException ex) {
			throw new CannotRunException("找不到模型文件 %s。请确认模型目录（MINYI_MODELS）与系统所用的一致，或者重新训练。".formatted(path));
		}
		catch (IOException ex) {
			throw new CannotRunException("模型文件 %s 读不了或已损坏，请从备份恢复或者重新训练。".formatted(path));
		}
	}

	/** Runs something; what a person can mend becomes a sentence. */
	<T extends @Nullable Object> T ask(Supplier<T> question) {
		try {
			return broker().ask(question);
		}
		catch (ModelRefusal ex) {
			throw new CannotRunException(ex.reason().sentence());
		}
		catch (NoAnswerException ex) {
			throw new CannotRunException(
					"Kafka（%s）没有回答：%s。请确认系统正在运行、地址正确，然后重试。".formatted(this.kafka, ex.getMessage()));
		}
	}

}
