package cn.minyi.search.index;

import java.time.LocalDate;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.SubjectArea;
import cn.minyi.domain.followup.CaseStatus;
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
 */
public record ItemQuery(@Nullable String q, @Nullable Category category, @Nullable String unit,
		@Nullable String accused, @Nullable Channel channel, @Nullable SubjectArea area, @Nullable CaseStatus status,
		@Nullable Boolean review, @Nullable Boolean classified, @Nullable Trial trial, @Nullable LocalDate from,
		@Nullable LocalDate to, Order order, @Nullable String after, int size) {

	/** Largest page. */
	public static final int MAX_SIZE = 200;

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
