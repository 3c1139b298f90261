package cn.minyi.search.index;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Kind;
import cn.minyi.domain.Receipts;
import cn.minyi.domain.SubjectArea;
import cn.minyi.domain.Submission;
import cn.minyi.domain.staff.Role;
import cn.minyi.search.TestInstance;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.hanlp.Words;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Submissions that only one test knows, for all tests share one index.
 */
public final class TestArrivals {

	/** Sees everything. */
	public static final Viewer CLERK = new Viewer("li", "李受理", Role.CLERK, null);

	private TestArrivals() {
	}

	/**
	 * A word that no other test has.
	 * @return 32 letters, which are one word for everybody who cuts text
	 */
	public static String word() {
		return UUID.randomUUID()
			.toString()
			.replace("-", "")
			.chars()
			.map((hex) -> 'a' + Character.digit(hex, 16))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/**
	 * A submission with a random id.
	 * @param channel the way it came
	 * @param text what was written
	 * @param receivedAt when it was accepted
	 * @return as accepted
	 */
	public static Submission submission(Channel channel, String text, Instant receivedAt) {
		String id = UUID.randomUUID().toString().replace("-", "");
		return new Submission(id, new Receipts(new byte[32]).of(id), channel, "test", null, receivedAt, null, text,
				null, null, false, null, null);
	}

	/**
	 * A classification as the classifier makes it, with the words of the text.
	 * @param submission the submission
	 * @param category its category
	 * @param responsible who should handle it
	 * @param accused whom it complains about
	 * @return with the area of city building
	 */
	public static Classification filed(Submission submission, Category category, List<String> responsible,
			List<String> accused) {
		return new Classification(submission.id(), "test-1", submission.receivedAt(), category, 0.9, List.of(),
				List.of(), Kind.COMPLAINT, SubjectArea.CITY, responsible, accused, List.of(), List.of(),
				TestInstance.bean(Words.class).cut(submission.wholeText()), "00000000000000ff", false);
	}

	/**
	 * A query for words, best match first.
	 * @param q the words
	 * @param size how many items
	 * @return without any other restriction
	 */
	public static ItemQuery query(@Nullable String q, int size) {
		return new ItemQuery(q, null, null, null, null, null, null, null, null, null, null, null, ItemQuery.Order.BEST,
				null, size);
	}

	/**
	 * Searches as a clerk.
	 * @param q the words
	 * @return the ids of what was found, in order
	 */
	public static List<String> find(String q) {
		return TestInstance.bean(Items.class)
			.search(query(q, ItemQuery.MAX_SIZE), CLERK)
			.hits()
			.stream()
			.map((hit) -> hit.item().submission().id())
			.toList();
	}

	/**
	 * Awaits that a search finds so many items.
	 * @param q the words
	 * @param count how many
	 */
	public static void await(String q, int count) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.ignoreException(UncheckedIOException.class)
			.until(() -> find(q).size() == count);
	}

}
