package cn.minyi.search.index;

import java.time.LocalDate;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.SubjectArea;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.domain.followup.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What a member of staff looks for. Absent parts do not restrict.
 *
 * @param q words as typed; a receipt code finds its item; text in quotes must occur as it
 * is
 * @param category primary category
 * @param unit code of the unit that leads, see {@link Filing#lead()}
 * @param accused code of a unit complained about
 * @param channel channel
 * @param area subject area
 * @param status status
 * @param review true for items that a person should look at first
 * @param classified false for items that wait for their category
 * @param trial how the model on trial disagrees with the active one; only for a viewer
 * who compares models
 * @param from first day of receipt, in the service's time zone
 * @param to last day of receipt
 * @param order how to sort
 * @param after cursor of the page before, see {@link ItemPage#next()}
 * @param size how many items, 1 to {@value #MAX_SIZE}
 * @param rating how content the writer is
 */
public record ItemQuery(@Nullable String q, @Nullable Category category, @Nullable String unit,
		@Nullable String accused, @Nullable Channel channel, @Nullable SubjectArea area, @Nullable CaseStatus status,
		@Nullable Boolean review, @Nullable Boolean classified, @Nullable Trial trial, @Nullable LocalDate from,
		@Nullable LocalDate to, Order order, @Nullable String after, int size, @Nullable Rating rating) {

	/** Largest page. */
	public static final int MAX_SIZE = 200;

	/**
	 * A query whatever the writers think of the answers.
	 * @param q words, or null
	 * @param category primary category, or null
	 * @param unit code of the unit that leads, or null
	 * @param accused code of a unit complained about, or null
	 * @param channel channel, or null
	 * @param area subject area, or null
	 * @param status status, or null
	 * @param review true for items that a person should look at first, or null
	 * @param classified false for items that wait for their category, or null
	 * @param trial how two models disagree, or null
	 * @param from first day of receipt, or null
	 * @param to last day of receipt, or null
	 * @param order how to sort
	 * @param after cursor of the page before, or null
	 * @param size how many items
	 */
	public ItemQuery(@Nullable String q, @Nullable Category category, @Nullable String unit, @Nullable String accused,
			@Nullable Channel channel, @Nullable SubjectArea area, @Nullable CaseStatus status,
			@Nullable Boolean review, @Nullable Boolean classified, @Nullable Trial trial, @Nullable LocalDate from,
			@Nullable LocalDate to, Order order, @Nullable String after, int size) {
		this(q, category, unit, accused, channel, area, status, review, classified, trial, from, to, order, after, size,
				null);
	}

	/**
	 * A disagreement of two models.
	 *
	 * @param compared the models
	 * @param difference how they disagree
	 */
	public record Trial(Compared compared, Difference difference) {

	}

	/** How to sort. */
	public enum Order {

		/** Newest first. */
		NEWEST,

		/** Best match first, newest first among equals. */
		BEST

	}

}
