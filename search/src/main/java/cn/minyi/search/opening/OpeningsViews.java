package cn.minyi.search.opening;

import java.time.LocalDate;
import java.util.List;

import cn.minyi.search.index.OpeningPage;
import cn.minyi.search.index.OpeningQuery;
import cn.minyi.search.opening.OpeningsView.Day;
import cn.minyi.search.opening.OpeningsView.Person;
import cn.minyi.search.opening.OpeningsView.Row;
import cn.minyi.search.web.Times;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Puts the record of openings in words.
 */
@Component
class OpeningsViews {

	/** So many on one day are pointed out. */
	static final int MANY = 20;

	private final Times times;

	private final Wording words;

	OpeningsViews(Times times, Wording words) {
		this.times = times;
		this.words = words;
	}

	OpeningsView of(OpeningQuery query, OpeningPage page, @Nullable String problem) {
		List<Person> people = page.people().stream().map((person) -> person(person, query)).toList();
		List<Row> rows = page.openings().stream().map(this::row).toList();
		return new OpeningsView(query.from().toString(), query.to().toString(), (query.by() != null) ? query.by() : "",
				people, this.words.of((page.total() == 1) ? "openings.total.one" : "openings.total", page.total()),
				rows, page.total() > rows.size(), address("/openings", query.from(), query.to(), null),
				address("/openings.csv", query.from(), query.to(), query.by()), problem);
	}

	private Person person(OpeningPage.Person person, OpeningQuery query) {
		String account = person.by().account();
		List<Day> days = person.days()
			.stream()
			.map((day) -> new Day(this.times.day(day.day()), day.count(), day.count() >= MANY,
					address("/openings", day.day(), day.day(), account)))
			.toList();
		long most = person.days().stream().mapToLong(OpeningPage.Day::count).max().orElse(0);
		return new Person(person.by().name(), account, person.total(), most, most >= MANY,
				address("/openings", query.from(), query.to(), account), account.equals(query.by()), days);
	}

	private Row row(OpeningPage.Opening opening) {
		return new Row(this.times.moment(opening.at()), opening.by().name(), opening.by().account(), opening.receipt(),
				"/submissions/" + opening.submissionId(), opening.reason());
	}

	private static String address(String path, LocalDate from, LocalDate to, @Nullable String by) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
			.queryParam("from", from)
			.queryParam("to", to);
		if (by != null) {
			return address.queryParam("by", "{by}").encode().buildAndExpand(by).toUriString();
		}
		return address.encode().toUriString();
	}

}
