package cn.minyi.search.learning;

import java.util.Optional;

import cn.minyi.domain.learning.ModelHistory;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.Compared;
import org.jspecify.annotations.Nullable;

/**
 * The classifier's models and the commands on them. A command says what its author saw;
 * of two that saw the same the first one in the log counts. Where a version may be
 * absent, that is the model that comes with the service.
 */
public interface Models {

	/**
	 * What happened to models so far.
	 * @return as far as the log is read
	 * @throws java.io.UncheckedIOException if the log was not read to its end yet
	 */
	ModelHistory history();

	/**
	 * The two models that a viewer may compare now.
	 * @param viewer who looks
	 * @return empty if none is on trial, or the viewer may not know
	 */
	Optional<Compared> compared(Viewer viewer);

	/**
	 * Compares two models on the items that both have filed.
	 * @param compared the models
	 * @param viewer who compares models
	 * @return counts of the items that the viewer may see
	 * @throws java.io.UncheckedIOException if the index cannot be reached
	 */
	TrialCounts count(Compared compared, Viewer viewer);

	/**
	 * Puts a model to use.
	 * @param model version of a trained model
	 * @param seen the active model that the viewer saw
	 * @param note why
	 * @param viewer who asks
	 * @return what became of it
	 */
	ModelOutcome promote(String model, @Nullable String seen, @Nullable String note, Viewer viewer);

	/**
	 * Goes back to the model that was active before.
	 * @param seen the active model that the viewer saw
	 * @param note why
	 * @param viewer who asks
	 * @return what became of it
	 */
	ModelOutcome rollBack(@Nullable String seen, @Nullable String note, Viewer viewer);

	/**
	 * Lets a model read beside the active one.
	 * @param model version of a trained model
	 * @param seen the model on trial that the viewer saw, absent if none was
	 * @param note why
	 * @param viewer who asks
	 * @return what became of it
	 */
	ModelOutcome tryOut(String model, @Nullable String seen, @Nullable String note, Viewer viewer);

	/**
	 * Ends the trial.
	 * @param seen the model on trial that the viewer saw
	 * @param note why
	 * @param viewer who asks
	 * @return what became of it
	 */
	ModelOutcome endTrial(@Nullable String seen, @Nullable String note, Viewer viewer);

}
