package cn.minyi.search.api;

import java.io.UncheckedIOException;
import java.util.List;

import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.domain.learning.ModelHistory;
import cn.minyi.search.access.StaffUser;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.Compared;
import cn.minyi.search.learning.Models;
import cn.minyi.search.learning.TrialCounts;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The classifier's models as JSON, for accounts that compare models.
 */
@RestController("modelsApiController")
class ModelsController {

	private final Models models;

	ModelsController(Models models) {
		this.models = models;
	}

	@GetMapping(path = "/api/models", produces = "application/json")
	ResponseEntity<?> models(@AuthenticationPrincipal StaffUser user) {
		if (!user.viewer().comparesModels()) {
			return ResponseEntity.status(HttpStatus.FORBIDDEN)
				.body(new SubmissionsController.Mistake("您的账号不能查看分类模型。需要的话请找管理员。"));
		}
		ModelHistory history = this.models.history();
		return ResponseEntity.ok(new Known(history.active(), history.activated().orElse(null),
				Compared.in(history).map((compared) -> trial(compared, user.viewer())).orElse(null), history.trained(),
				history.entries()));
	}

	private Trial trial(Compared compared, Viewer viewer) {
		return new Trial(compared.trial(), this.models.count(compared, viewer));
	}

	@ExceptionHandler
	ResponseEntity<SubmissionsController.Mistake> outage(UncheckedIOException ex) {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header("Retry-After", "5")
			.body(new SubmissionsController.Mistake("暂时无法查询，模型没有变化。请稍后再试。"));
	}

	/**
	 * The models. Where a version is null, that is the model that comes with the service.
	 *
	 * @param active version of the active model
	 * @param activated what made it the active one, null if nothing did
	 * @param trial the model on trial, null if there is none
	 * @param trained all models with their figures, the newest first
	 * @param history all events, the oldest first, and whether they had an effect
	 */
	record Known(@Nullable String active, @Nullable ModelEvent activated, @Nullable Trial trial,
			List<ModelEvent.Trained> trained, List<ModelHistory.Entry> history) {

	}

	/**
	 * The model on trial.
	 *
	 * @param model its version
	 * @param live how it does beside the active one
	 */
	record Trial(String model, TrialCounts live) {

	}

}
