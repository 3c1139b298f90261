package cn.minyi.search.channels;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.minyi.domain.channel.ChannelEntry;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.search.access.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Shows the register with what came by each entry.
 */
@Component
class ChannelsViews {

	private final SourceCounts counts;

	private final UnitDirectory units;

	private final Clock clock;

	ChannelsViews(SourceCounts counts, UnitDirectory units, Clock clock) {
		this.counts = counts;
		this.units = units;
		this.clock = clock;
	}

	ChannelsView of(List<ChannelEntry> entries, Viewer viewer) {
		Map<SourceCounts.Source, Long> found = this.counts.of(viewer);
		List<ChannelsView.Row> rows = entries.stream()
			.sorted(Comparator.comparing(ChannelEntry::channel).thenComparing(ChannelEntry::name))
			.map((entry) -> row(entry, found.getOrDefault(source(entry), 0L)))
			.toList();
		Set<SourceCounts.Source> named = entries.stream().map(ChannelsViews::source).collect(Collectors.toSet());
		List<ChannelsView.Stray> strays = found.entrySet()
			.stream()
			.filter((each) -> !named.contains(each.getKey()))
			.map((each) -> new ChannelsView.Stray(each.getKey().channel(), each.getKey().name(), each.getValue()))
			.sorted(Comparator.comparingLong(ChannelsView.Stray::count).reversed())
			.toList();
		return new ChannelsView(rows, rows.stream().filter((row) -> row.used() && row.count() == 0).count(), strays);
	}

	private static SourceCounts.Source source(ChannelEntry entry) {
		return new SourceCounts.Source(entry.channel().code(), entry.source());
	}

	private ChannelsView.Row row(ChannelEntry entry, long count) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate last = entry.until();
		boolean used = !entry.since().isAfter(today) && (last == null || !last.isBefore(today));
		return new ChannelsView.Row(entry, this.units.name(entry.unit()), count, rate(entry.handedOut(), count), used);
	}

	private static @Nullable String rate(@Nullable Integer handedOut, long count) {
		return (handedOut != null && handedOut > 0) ? String.format(Locale.ROOT, "%.2f%%", 100.0 * count / handedOut)
				: null;
	}

}
