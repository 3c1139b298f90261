package cn.minyi.classifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import cn.minyi.classifier.hanlp.Words;
import cn.minyi.classifier.model.ModelFile;
import cn.minyi.classifier.model.Scores;
import cn.minyi.classifier.rule.Cues;
import cn.minyi.classifier.text.EvidenceFinder;
import cn.minyi.classifier.text.Fingerprint;
import cn.minyi.classifier.text.Judgement;
import cn.minyi.classifier.text.Judges;
import cn.minyi.classifier.text.ReadText;
import cn.minyi.classifier.text.SubmissionModels;
import cn.minyi.classifier.text.TextReader;
import cn.minyi.classifier.unit.Candidate;
import cn.minyi.classifier.unit.Candidates;
import cn.minyi.classifier.unit.Charges;
import cn.minyi.classifier.unit.Handlers;
import cn.minyi.classifier.unit.Routing;
import cn.minyi.classifier.unit.TextView;
import cn.minyi.classifier.unit.Whereabouts;
import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Evidence;
import cn.minyi.domain.Kind;
import cn.minyi.domain.SubjectArea;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Finds category, units and evidence in what a citizen wrote. It gives an answer to any
 * text, empty or broken ones included, in a time linear in its length. Immutable and
 * thread-safe; the same text always gives the same finding.
 */
public final class Classifier {

	private static final double SECONDARY_FROM = 0.5;

	private static final double MANIFESTATION_FROM = 0.4;

	private static final double FLAG_FROM = 0.4;

	private static final double SURELY = 0.7;

	/** Nobody is accused for no better reason than that others are even less likely. */
	private static final double AT_ALL_LIKELY = 0.2;

	/**
	 * A person who looks first is shown what might be a charge from this probability on.
	 */
	private static final double POSSIBLY = 0.15;

	private static final Set<Kind> COMPLAINS = Set.of(Kind.COMPLAINT, Kind.REPORT);

	private final TextReader reader;

	private final SubmissionModels models;

	private final Judges judges;

	private final String version;

	private final Taxonomy taxonomy;

	private final Candidates candidates;

	private final Handlers handlers;

	private final Routing routing;

	/**
	 * Makes a classifier.
	 * @param models trained models
	 * @param version names the models in each finding
	 * @param units the units that may be named, accused or responsible
	 * @param taxonomy the manifestations of the deployment
	 */
	public Classifier(SubmissionModels models, String version, UnitDirectory units, Taxonomy taxonomy) {
		Words words = new Words();
		this.reader = new TextReader(words, Cues.shipped(taxonomy));
		this.models = models;
		this.judges = new Judges(models);
		this.version = version;
		this.taxonomy = taxonomy;
		this.candidates = new Candidates(units, words::fold);
		this.handlers = new Handlers(units);
		this.routing = new Routing(units, words::fold);
	}

	/**
	 * The classifier with the model that comes with the service.
	 * @param units the units that may be named, accused or responsible
	 * @param taxonomy the manifestations of the deployment
	 * @return ready to use
	 */
	public static Classifier shipped(UnitDirectory units, Taxonomy taxonomy) {
		try (InputStream content = Classifier.class.getResourceAsStream("shipped.model")) {
			if (content == null) {
				throw new IllegalStateException("shipped.model is missing, build the module with Maven");
			}
			ModelFile file = ModelFile.read(new BufferedInputStream(content));
			return new Classifier(SubmissionModels.of(file), "shipped-" + file.version(), units, taxonomy);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Names the model in each finding.
	 * @return as given; {@code shipped-} and a checksum for the shipped one
	 */
	public String version() {
		return this.version;
	}

	/**
	 * Classifies a submission.
	 * @param submission as accepted
	 * @return what was found; offsets point into {@link Submission#wholeText()}
	 */
	public Finding classify(Submission submission) {
		return classify(submission.wholeText(), submission.place(), submission.unitNamed());
	}

	/**
	 * Classifies a text.
	 * @param text any text
	 * @param place where it happened, if told apart
	 * @param unitNamed whom it is about, if told apart
	 * @return what was found; offsets point into the text
	 */
	public Finding classify(String text, @Nullable String place, @Nullable String unitNamed) {
		ReadText read = this.reader.read(text);
		if (!read.cut().isReadable()) {
			return unreadable(read, place, unitNamed);
		}
		Judgement judgement = this.judges.judge(read);
		Scores categories = judgement.categories();
		Category category = Category.valueOf(categories.best());
		List<Category> secondary = secondary(judgement, category);
		List<String> flags = flags(judgement);
		List<EvidenceFinder.Weighted> evidence = judgement.evidence(Charges.likeliest(categories));
		TextView view = Charges.view(read, categories, evidence, judgement.accusedSound(), judgement.handlerSound());
		Whereabouts where = this.candidates.where(view.folded(), place);
		List<Candidate> units = this.candidates.of(view, where, unitNamed);
		Kind kind = Kind.of(judgement.kinds().best());
		double charged = 1 - categories.of(Category.NONE.name());
		List<String> accused = accused(units, category, kind, charged);
		double confidence = categories.of(category.name());
		boolean review = confidence < this.models.reviewBelow() || (category != Category.NONE && accused.isEmpty())
				|| (category == Category.NONE && !accused.isEmpty());
		return new Finding(this.version, category, confidence, secondary,
				manifestations(judgement, category, secondary), kind, SubjectArea.of(judgement.areas().best()),
				this.routing.responsible(category, !flags.isEmpty(), accused, handlers(units), where), accused,
				(category != Category.NONE || (review && charged >= POSSIBLY)) ? EvidenceFinder.spans(text, evidence)
						: List.of(),
				flags, read.cut().searchable(), Fingerprint.of(read.cut()), review);
	}

	private static List<Category> secondary(Judgement judgement, Category category) {
		if (category == Category.NONE) {
			return List.of();
		}
		Scores charges = judgement.charges();
		return charges.ranked()
			.stream()
			.filter((name) -> !name.equals(category.name()) && charges.of(name) >= SECONDARY_FROM)
			.map(Category::valueOf)
			.toList();
	}

	/** Those of the categories charged; at least one of the primary category. */
	private List<String> manifestations(Judgement judgement, Category category, List<Category> secondary) {
		if (category == Category.NONE) {
			return List.of();
		}
		Scores scores = judgement.manifestations();
		List<String> found = new ArrayList<>();
		for (String code : scores.ranked()) {
			Category of = this.taxonomy.find(code).map((each) -> each.category()).orElse(Category.NONE);
			if (of == category || secondary.contains(of)) {
				if (!found.isEmpty() && scores.of(code) < MANIFESTATION_FROM) {
					break;
				}
				found.add(code);
			}
		}
		return found;
	}

	private static List<String> flags(Judgement judgement) {
		double discipline = judgement.flags().of(Classification.DISCIPLINE);
		return (discipline >= FLAG_FROM) ? List.of(Classification.DISCIPLINE) : List.of();
	}

	/**
	 * Who asks, suggests or praises accuses only whom the form says it is about. A sure
	 * charge is against somebody: if nobody in particular is named, it is taken to be
	 * against the likeliest unit, so that at least that one does not see it.
	 */
	private List<String> accused(List<Candidate> units, Category category, Kind kind, double charged) {
		boolean complains = category != Category.NONE || COMPLAINS.contains(kind);
		double from = (category != Category.NONE) ? this.models.accusedFrom()
				: Math.max(SURELY, this.models.accusedFrom());
		List<String> accused = new ArrayList<>();
		Candidate likeliest = null;
		double most = AT_ALL_LIKELY;
		double[] probabilities = new double[units.size()];
		for (int i = 0; i < probabilities.length; i++) {
			Candidate unit = units.get(i);
			probabilities[i] = this.models.accused().scores(unit.asAccused().features()).of(SubmissionModels.YES);
			if (unit.complainedAbout() || (complains && probabilities[i] >= from)) {
				accused.add(unit.code());
			}
			if (probabilities[i] > most) {
				likeliest = unit;
				most = probabilities[i];
			}
		}
		if (accused.isEmpty() && category != Category.NONE && charged >= SURELY && likeliest != null) {
			// With those of its kind that nothing tells from it: any of them may be
			// meant.
			for (int i = 0; i < probabilities.length; i++) {
				if (probabilities[i] == most && units.get(i).kind().equals(likeliest.kind())) {
					accused.add(units.get(i).code());
				}
			}
		}
		return accused;
	}

	private List<String> handlers(List<Candidate> units) {
		return this.handlers.best(units, units.stream()
			.mapToDouble((unit) -> this.models.handler().scores(unit.asHandler().features()).of(SubmissionModels.YES))
			.toArray());
	}

	/** Nothing to classify by; a person should look at it. */
	private Finding unreadable(ReadText read, @Nullable String place, @Nullable String unitNamed) {
		Whereabouts where = this.candidates.where(read.cut().folded(), place);
		List<String> accused = (unitNamed != null) ? this.candidates.named(unitNamed, where) : List.of();
		return new Finding(this.version, Category.NONE, 1, List.of(), List.of(), Kind.INVALID, SubjectArea.OTHER,
				this.routing.responsible(Category.NONE, false, accused, List.of(), where), accused, List.of(),
				List.of(), List.of(), Fingerprint.of(read.cut()), true);
	}

}
