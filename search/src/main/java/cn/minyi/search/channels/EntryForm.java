package cn.minyi.search.channels;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import cn.minyi.domain.Channel;
import cn.minyi.domain.channel.ChannelEntry;
import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;

/**
 * An entry as somebody typed it, in the form or in a row of a table.
 *
 * @param code its code
 * @param channel code or title of the channel
 * @param name what people call it
 * @param unit code or name of the unit
 * @param source what its items have as their source; made of the name if left out
 * @param place where it is
 * @param handedOut how many forms were handed out
 * @param since the first day
 * @param until the last day
 */
record EntryForm(@Nullable String code, @Nullable String channel, @Nullable String name, @Nullable String unit,
		@Nullable String source, @Nullable String place, @Nullable String handedOut, @Nullable String since,
		@Nullable String until) {

	static final EntryForm EMPTY = new EntryForm(null, null, null, null, null, null, null, null, null);

	/** The columns of a table, in the order of the fields. */
	static final List<String> COLUMNS = List.of("编号", "渠道", "名称", "单位", "来源", "地点", "发放数", "起用日期", "停用日期");

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,40}");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");

	private static final int LONGEST = 100;

	static EntryForm of(ChannelEntry entry) {
		Integer out = entry.handedOut();
		LocalDate last = entry.until();
		return new EntryForm(entry.code(), entry.channel().code(), entry.name(), entry.unit(), entry.source(),
				entry.place(), (out != null) ? out.toString() : null, entry.since().toString(),
				(last != null) ? last.toString() : null);
	}

	/**
	 * Fields that have to be mended, with the key of what to say.
	 */
	Map<String, String> mistakes(UnitDirectory units) {
		Map<String, String> mistakes = new LinkedHashMap<>();
		check(!CODE.matcher(text(this.code)).matches(), "code", mistakes);
		check(kind().isEmpty(), "channel", mistakes);
		check(text(this.name).isEmpty() || text(this.name).length() > LONGEST, "name", mistakes);
		check(unit(units).isEmpty(), "unit", mistakes);
		check(text(this.source).length() > LONGEST, "source", mistakes);
		check(text(this.place).length() > LONGEST, "place", mistakes);
		check(!text(this.handedOut).isEmpty() && !NUMBER.matcher(text(this.handedOut)).matches(), "handedOut",
				mistakes);
		check(day(this.since).isEmpty(), "since", mistakes);
		check(!text(this.until).isEmpty()
				&& (day(this.until).isEmpty() || day(this.since).filter(day(this.until).get()::isBefore).isPresent()),
				"until", mistakes);
		return mistakes;
	}

	/** The entry; only without mistakes. */
	ChannelEntry entry(UnitDirectory units) {
		Channel channel = kind().orElseThrow();
		String from = text(this.source).isEmpty() ? usualSource(channel) : text(this.source);
		return new ChannelEntry(text(this.code), channel, text(this.name), unit(units).orElseThrow(), from,
				text(this.place).isEmpty() ? null : text(this.place),
				text(this.handedOut).isEmpty() ? null : Integer.valueOf(text(this.handedOut)),
				day(this.since).orElseThrow(), day(this.until).orElse(null));
	}

	// As the intake makes it of what collectors type.
	private String usualSource(Channel channel) {
		return switch (channel) {
			case BOX, PHONE, VISIT, QUESTIONNAIRE, INSPECTION -> channel.code() + "/" + text(this.name);
			case WEB -> "form";
			case SMS, MAIL -> text(this.name);
		};
	}

	private Optional<Channel> kind() {
		return Arrays.stream(Channel.values())
			.filter((each) -> each.code().equals(text(this.channel)) || each.title().equals(text(this.channel)))
			.findFirst();
	}

	private Optional<String> unit(UnitDirectory units) {
		return units.all()
			.stream()
			.filter((each) -> each.code().equals(text(this.unit)) || each.name().equals(text(this.unit)))
			.map(Unit::code)
			.findFirst();
	}

	private static Optional<LocalDate> day(@Nullable String typed) {
		try {
			return text(typed).isEmpty() ? Optional.empty()
					: Optional.of(LocalDate.parse(text(typed).replaceAll("[/.]", "-")));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static void check(boolean wrong, String field, Map<String, String> mistakes) {
		if (wrong) {
			mistakes.put(field, "channels.mistake." + field);
		}
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value.strip() : "";
	}

}
