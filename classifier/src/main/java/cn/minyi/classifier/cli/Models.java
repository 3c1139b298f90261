package cn.minyi.classifier.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import cn.minyi.classifier.log.LiveComparison;
import cn.minyi.classifier.log.ModelLog;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.domain.learning.ModelHistory;
import cn.minyi.domain.learning.ModelRefusal;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code models}: which models there are, how they compare, and what people
 * decide about them.
 */
public final class Models {

	private static final String SHIPPED = "自带的模型";

	private final Place place;

	private final Clock clock;

	private final DateTimeFormatter times;

	private final Consumer<String> out;

	/**
	 * Prepares the command.
	 * @param place the running instance
	 * @param clock tells when
	 * @param zone of the times shown
	 * @param out receives lines for people
	 */
	public Models(Place place, Clock clock, ZoneId zone, Consumer<String> out) {
		this.place = place;
		this.clock = clock;
		this.times = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
		this.out = out;
	}

	/**
	 * Lists all models and what was decided.
	 * @throws CannotRunException if the broker does not answer
	 */
	public void list() {
		with((log) -> {
			ModelHistory history = log.history();
			this.out.accept("%-18s%s".formatted(SHIPPED, "　" + history.state(null).title()));
			for (ModelEvent.Trained each : history.trained()) {
				this.out.accept("%-18s　%s　%s 由%s训练，更正 %d 条；留出的更正判对 %d / %d（比较的模型判对 %d）".formatted(each.model(),
						history.state(each.model()).title(), time(each.at()), each.by().name(), each.corrections(),
						each.onCorrections().after().right(), each.onCorrections().after().texts(),
						each.onCorrections().before().right()));
			}
			this.out.accept("");
			this.out.accept(history.entries().isEmpty() ? "还没有训练过模型。在工作人员页面更正一些来件，再执行 train --corrections。" : "经过：");
			history.entries().forEach((entry) -> this.out.accept("  " + told(entry)));
			return null;
		});
	}

	private String told(ModelHistory.Entry entry) {
		ModelEvent event = entry.event();
		return "%s　%s　%s%s%s".formatted(time(event.at()), event.by().name(), did(event),
				(event.note() != null) ? "，理由：" + event.note() : "", entry.effective() ? "" : "（没有生效：此前已有别的决定）");
	}

	private static String did(ModelEvent event) {
		String model = name(event.model());
		if (event instanceof ModelEvent.Trained) {
			return "训练了 " + model;
		}
		if (event instanceof ModelEvent.OnTrial) {
			return (event.model() != null) ? "试用 " + model : "结束试用";
		}
		return ((event instanceof ModelEvent.Promoted) ? "启用 " : "回退到 ") + model;
	}

	/**
	 * Compares a model with the one in use, on what was held back and on what arrived.
	 * @param version a model; null for the one on trial, or else the newest
	 * @param limit how many changed submissions are named
	 * @throws CannotRunException if the broker does not answer or there is no such model
	 */
	public void compare(@Nullable String version, int limit) {
		with((log) -> {
			ModelEvent.Trained trained = chosen(log.history(), version);
			ComparisonReport.of(trained).forEach(this.out);
			LiveComparison live = LiveComparison.read(this.place.broker(), trained.model());
			this.out.accept("");
			this.out.accept("三、在新来件上（试用期间两个模型都读过 %d 条）".formatted(live.read()));
			List<LiveComparison.Change> changed = live.changed();
			this.out.accept("  类别不同的 %d 条，首位承办单位不同的 %d 条。".formatted(changed.size(), live.otherUnits()));
			live.changes()
				.forEach((before, afters) -> afters.forEach((after, count) -> this.out
					.accept("  %s → %s　%d 条".formatted(before.title(), after.title(), count))));
			List<LiveComparison.Change> named = changed.subList(0, Math.min(limit, changed.size()));
			Map<String, String> receipts = LiveComparison.receipts(this.place.broker(), named);
			named.forEach((change) -> this.out
				.accept("  回执 %s　%s → %s".formatted(receipts.getOrDefault(change.id(), change.id()),
						change.before().category().title(), change.after().category().title())));
			return null;
		});
	}

	private static ModelEvent.Trained chosen(ModelHistory history, @Nullable String version) {
		String wanted = (version != null) ? version : history.trial();
		if (wanted == null && !history.trained().isEmpty()) {
			return history.trained().get(0);
		}
		if (wanted == null) {
			throw new CannotRunException("还没有训练过模型。在工作人员页面更正一些来件，再执行 train --corrections。");
		}
		return history.trained(wanted).orElseThrow(() -> new ModelRefusal(ModelRefusal.Reason.UNKNOWN_MODEL));
	}

	/**
	 * Puts a model to use.
	 * @param version a model
	 * @param note why
	 * @param by who
	 * @throws CannotRunException if that is not possible, or somebody else was faster
	 */
	public void promote(String version, String note, Actor by) {
		decide((history) -> {
			ModelEvent event = history.promote(version, note, by, this.clock.instant());
			this.place.file(version);
			return event;
		});
		this.out.accept("已启用模型 %s，新来件由它分类。以前的来件不变；要用它重新分类，请执行 rebuild-index --reclassify。".formatted(version));
	}

	/**
	 * Goes back to the model that was active before.
	 * @param note why
	 * @param by who
	 * @throws CannotRunException if that is not possible, or somebody else was faster
	 */
	public void rollBack(String note, Actor by) {
		ModelEvent done = decide((history) -> {
			ModelEvent event = history.rollBack(note, by, this.clock.instant());
			if (event.model() != null) {
				this.place.file(event.model());
			}
			return event;
		});
		this.out.accept("已回退到%s，新来件由它分类。".formatted(name(done.model())));
	}

	/**
	 * Lets a model read what arrives beside the active one.
	 * @param version a model
	 * @param by who
	 * @throws CannotRunException if that is not possible
	 */
	public void tryOut(String version, Actor by) {
		decide((history) -> {
			ModelEvent event = history.tryOut(version, null, by, this.clock.instant());
			this.place.file(version);
			return event;
		});
		this.out.accept("模型 %s 已开始试用。".formatted(version));
	}

	/**
	 * Ends the trial.
	 * @param note why, or null
	 * @param by who
	 * @throws CannotRunException if no model is on trial
	 */
	public void endTrial(@Nullable String note, Actor by) {
		decide((history) -> history.endTrial(note, by, this.clock.instant()));
		this.out.accept("试用已结束。");
	}

	private ModelEvent decide(Function<ModelHistory, ModelEvent> command) {
		return with((log) -> {
			ModelEvent event = command.apply(log.history());
			ModelHistory after = log.append(event);
			if (!after.effect(event.eventId()).orElse(false)) {
				throw new CannotRunException(after.activated()
					.map((other) -> "没有生效：%s 刚刚%s。请用 models list 查看，再作决定。".formatted(other.by().name(), did(other)))
					.orElse("没有生效：情况刚刚变了。请用 models list 查看，再作决定。"));
			}
			return event;
		});
	}

	private <T extends @Nullable Object> T with(Function<ModelLog, T> work) {
		return this.place.ask(() -> {
			try (ModelLog log = new ModelLog(this.place.broker())) {
				return work.apply(log);
			}
		});
	}

	private static String name(@Nullable String version) {
		return (version != null) ? version : SHIPPED;
	}

	private String time(Instant at) {
		return this.times.format(at);
	}

}
