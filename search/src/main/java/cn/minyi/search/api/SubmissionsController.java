package cn.minyi.search.api;

import java.io.UncheckedIOException;
import java.util.List;

import cn.minyi.search.access.StaffUser;
import cn.minyi.search.index.ItemPage;
import cn.minyi.search.index.Items;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The items as JSON, as far as the account may see them.
 */
@RestController
@RequestMapping(path = "/api/submissions", produces = "application/json")
class SubmissionsController {

	private final Items items;

	SubmissionsController(Items items) {
		this.items = items;
	}

	@GetMapping
	Found search(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String category,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String channel,
			@RequestParam(required = false) @Nullable String size, @AuthenticationPrincipal StaffUser user) {
		ItemPage page = this.items.search(Parameters.query(q, category, unit, channel, size), user.viewer());
		return new Found(page.total(), page.hits().stream().map((hit) -> ItemSummary.of(hit.item())).toList());
	}

	@GetMapping("/{id}")
	ResponseEntity<?> find(@PathVariable String id, @AuthenticationPrincipal StaffUser user) {
		return this.items.find(id, user.viewer())
			.<ResponseEntity<?>>map((item) -> ResponseEntity.ok(WholeItem.of(item)))
			.orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).body(new Mistake("没有这个编号的来信，或者您的账号不能查看它。")));
	}

	@ExceptionHandler
	ResponseEntity<Mistake> mistake(BadParameterException ex) {
		return ResponseEntity.badRequest().body(new Mistake(String.valueOf(ex.getMessage())));
	}

	@ExceptionHandler
	ResponseEntity<Mistake> outage(UncheckedIOException ex) {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header("Retry-After", "5")
			.body(new Mistake("暂时无法查询，来信没有丢失。请稍后再试。"));
	}

	/**
	 * What was found.
	 *
	 * @param total how many items match in all
	 * @param items the first of them
	 */
	record Found(long total, List<ItemSummary> items) {

	}

	/**
	 * What went wrong.
	 *
	 * @param error a sentence in Chinese that says what to do
	 */
	record Mistake(String error) {

	}

}
