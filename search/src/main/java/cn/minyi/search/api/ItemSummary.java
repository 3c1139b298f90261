package cn.minyi.search.api;

import java.time.Instant;
import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.search.index.Filing;
import cn.minyi.search.index.Item;
import org.jspecify.annotations.Nullable;

/**
 * An item in a list. The names of the fields are a contract with other programs.
 *
 * @param id the submission's id
 * @param receipt the receipt code
 * @param channel the way it came
 * @param receivedAt when it was accepted
 * @param text subject and text
 * @param category the primary category; null until it is classified
 * @param secondary further categories
 * @param responsible codes of units, best first
 * @param accused codes of units
 * @param status where it stands
 */
record ItemSummary(String id, String receipt, Channel channel, Instant receivedAt, String text,
		@Nullable Category category, List<Category> secondary, List<String> responsible, List<String> accused,
		CaseStatus status) {

	static ItemSummary of(Item item) {
		Submission submission = item.submission();
		Filing filing = item.filing();
		return new ItemSummary(submission.id(), submission.receipt(), submission.channel(), submission.receivedAt(),
				submission.wholeText(), filing.category(), filing.secondary(), filing.responsible(), filing.accused(),
				item.followUp().status());
	}

}
