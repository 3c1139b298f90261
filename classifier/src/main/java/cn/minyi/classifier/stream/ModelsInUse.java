package cn.minyi.classifier.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import cn.minyi.classifier.Classifier;
import cn.minyi.classifier.model.ModelFile;
import cn.minyi.classifier.model.ModelFiles;
import cn.minyi.classifier.text.SubmissionModels;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.learning.ModelHistory;
import cn.minyi.domain.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model that decides and the one on trial, switched while others classify. A model
 * without a usable file never stops anything: the one used before goes on.
 */
class ModelsInUse {

	private static final Logger logger = LoggerFactory.getLogger(ModelsInUse.class);

	private final ModelFiles files;

	private final UnitDirectory units;

	private final Taxonomy taxonomy;

	private final Loaded shipped;

	private volatile Loaded active;

	private volatile @Nullable Loaded trial;

	private volatile List<String> missing = List.of();

	ModelsInUse(Classifier shipped, ModelFiles files, UnitDirectory units, Taxonomy taxonomy) {
		this.shipped = new Loaded(null, shipped);
		this.active = this.shipped;
		this.files = files;
		this.units = units;
		this.taxonomy = taxonomy;
	}

	/** The classifier that decides. */
	Classifier active() {
		return this.active.classifier();
	}

	/** The classifier on trial, null if there is none or its file is missing. */
	@Nullable Classifier trial() {
		Loaded current = this.trial;
		return (current != null) ? current.classifier() : null;
	}

	/** Versions that should be used and cannot be. */
	List<String> missing() {
		return this.missing;
	}

	/**
	 * Uses what the log says. Called by one thread, again and again while something is
	 * missing.
	 * @param history as far as it is known
	 */
	void follow(ModelHistory history) {
		List<String> notFound = new ArrayList<>();
		Loaded nextActive = loaded(history.active(), notFound);
		String onTrial = history.trial();
		this.trial = (onTrial != null) ? loaded(onTrial, notFound) : null;
		if (nextActive != null && nextActive != this.active) {
			logger.info("The active model is now {}", nextActive.name());
			this.active = nextActive;
		}
		this.missing = List.copyOf(notFound);
	}

	private @Nullable Loaded loaded(@Nullable String version, List<String> notFound) {
		Loaded known = Stream.of(this.shipped, this.active, this.trial)
			.filter((each) -> each != null && Objects.equals(each.version(), version))
			.findFirst()
			.orElse(null);
		if (known != null || version == null) {
			return known;
		}
		try {
			ModelFile file = this.files.read(version);
			if (SubmissionModels.isIn(file)) {
				return new Loaded(version,
						new Classifier(SubmissionModels.of(file), version, this.units, this.taxonomy));
			}
			logger.error("The model {} is not one of submissions; classification goes on with {}",
					this.files.file(version), this.active.name());
		}
		// Whatever is wrong with the file, it must not stop classification.
		catch (IOException | RuntimeException ex) {
			logger.error("The model {} cannot be used ({}); classification goes on with {}, and it is tried again",
					this.files.file(version), ex.toString(), this.active.name());
		}
		notFound.add(version);
		return null;
	}

	private record Loaded(@Nullable String version, Classifier classifier) {

		String name() {
			return (this.version != null) ? this.version : "the shipped one";
		}

	}

}
