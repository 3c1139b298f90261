package cn.minyi.search.web;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Kind;
import cn.minyi.domain.SubjectArea;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.domain.followup.Rating;
import cn.minyi.domain.notice.NoticeKind;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The words of the domain in the language of the current request.
 */
public final class Wording {

	private static final Pattern NUMBERED = Pattern.compile("(.+)-([0-9a-f]+)");

	private static final Pattern BATCH = Pattern.compile("[0-9a-f]{32,64}");

	private final MessageSource messages;

	/**
	 * Speaks by a bundle.
	 * @param messages the bundle
	 */
	public Wording(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Any text of the bundle.
	 * @param key its key
	 * @param arguments what stands in its gaps
	 * @return the text
	 */
	public String of(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	/**
	 * A category.
	 * @param category null while the item waits for the classifier
	 * @return its name
	 */
	public String category(@Nullable Category category) {
		return of("category." + ((category != null) ? category.name() : "waiting"));
	}

	/**
	 * A channel.
	 * @param channel which
	 * @return its name
	 */
	public String channel(Channel channel) {
		return of("channel." + channel.code());
	}

	/**
	 * A status.
	 * @param status which
	 * @return its name
	 */
	public String status(CaseStatus status) {
		return of("status." + status.code());
	}

	/**
	 * A rating.
	 * @param rating which
	 * @return its name
	 */
	public String rating(Rating rating) {
		return of("rating." + rating.name());
	}

	/**
	 * A kind of notification.
	 * @param kind which
	 * @return its name
	 */
	public String notice(NoticeKind kind) {
		return of("notice." + kind.name());
	}

	/**
	 * Why a citizen could not be told.
	 * @param code as noted; a number at its end is what the other side answered
	 * @return in words; the code itself if there are none for it
	 */
	public String trouble(String code) {
		Matcher numbered = NUMBERED.matcher(code);
		return numbered.matches() ? words("trouble." + numbered.group(1), code, numbered.group(2))
				: words("trouble." + code, code);
	}

	/**
	 * A source of a channel.
	 * @param source as in the ledger, or that of a submission, where a name follows after
	 * a slash
	 * @return in words, with the beginning of its id if it is an imported table; the
	 * source itself if it has a name of its own
	 */
	public String source(String source) {
		if (BATCH.matcher(source).matches()) {
			return of("source.batch", source.substring(0, 6));
		}
		int slash = source.indexOf('/');
		if (slash < 0) {
			return words("source." + source, source);
		}
		return words("source." + source.substring(0, slash), source.substring(0, slash)) + " "
				+ source.substring(slash + 1);
	}

	/**
	 * A kind of submission.
	 * @param kind which
	 * @return its name
	 */
	public String kind(Kind kind) {
		return of("kind." + kind.code());
	}

	/**
	 * A subject area.
	 * @param area which
	 * @return its name
	 */
	public String area(SubjectArea area) {
		return of("area." + area.name());
	}

	private String words(String key, String otherwise, Object... arguments) {
		return Objects
			.requireNonNull(this.messages.getMessage(key, arguments, otherwise, LocaleContextHolder.getLocale()));
	}

}
