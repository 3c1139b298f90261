package cn.minyi.search.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import cn.minyi.domain.Category;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.domain.staff.Role;
import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.search.index.Filing;
import cn.minyi.search.index.Item;
import cn.minyi.search.triage.FormsView.Choice;
import cn.minyi.search.web.Rights;
import cn.minyi.search.web.Times;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Prepares the forms that a person may use on an item.
 */
@Component
class Forms {

	private static final int DAYS_TO_ANSWER = 15;

	private final UnitDirectory units;

	private final UnitNames names;

	private final HitRows rows;

	private final Times times;

	private final Wording words;

	Forms(UnitDirectory units, UnitNames names, HitRows rows, Times times, Wording words) {
		this.units = units;
		this.names = names;
		this.rows = rows;
		this.times = times;
		this.words = words;
	}

	/**
	 * The forms for an item.
	 * @param item as it is now
	 * @param role of the person
	 * @param list where the person came from
	 * @param next the item after this one there, or null
	 * @param tried which form was sent and could not be followed, or null
	 * @param typed what was typed into it, or null
	 * @return with what was typed, otherwise with what is likely
	 */
	FormsView of(Item item, Role role, ListFilters list, @Nullable String next, @Nullable Action tried,
			@Nullable Typed typed) {
		boolean closed = item.followUp().status() == CaseStatus.CLOSED;
		Filing filing = item.filing();
		CorrectionForm correction = (typed != null && tried == Action.CORRECTION) ? CorrectionForm.of(typed)
				: CorrectionForm.of(filing, this.rows);
		AssignmentForm assignment = (typed != null && tried == Action.ASSIGNMENT) ? AssignmentForm.of(typed)
				: suggested(filing);
		String answer = (typed != null && tried == Action.ANSWER) ? typed.text("answer") : "";
		String reason = (typed != null && tried == Action.OPENING) ? typed.text("reason") : "";
		// What was typed must not vanish because somebody closed the case meanwhile.
		boolean triage = Rights.TRIAGE.of(role);
		return new FormsView((tried != null) ? tried : likely(item), item.followUp().version(), list.query(), next,
				(triage && (!closed || tried == Action.CORRECTION)) ? correction : null,
				(triage && (!closed || tried == Action.ASSIGNMENT)) ? assignment : null,
				(Rights.ANSWER.of(role) && (!closed || tried == Action.ANSWER)) ? answer : null,
				(Rights.OPENING.of(role) && item.isSealed()) ? reason : null, categories(), this.names.suggestions(),
				choices(mayHandle(filing.responsible(), filing)), others(filing), !filing.accused().isEmpty());
	}

	private static Action likely(Item item) {
		return (item.followUp().status() == CaseStatus.ASSIGNED) ? Action.ANSWER : Action.ASSIGNMENT;
	}

	private AssignmentForm suggested(Filing filing) {
		List<String> suggested = mayHandle(filing.responsible(), filing);
		LocalDate deadline = this.times.today().plusDays(DAYS_TO_ANSWER);
		return new AssignmentForm(suggested.isEmpty() ? "" : suggested.get(0), deadline.toString(), "");
	}

	private List<String> mayHandle(List<String> codes, Filing filing) {
		return codes.stream()
			.filter((code) -> this.units.find(code).isPresent() && this.units.mayHandle(code, filing.accused()))
			.toList();
	}

	private List<Choice> others(Filing filing) {
		List<String> others = this.units.all()
			.stream()
			.map(Unit::code)
			.filter((code) -> !filing.responsible().contains(code))
			.toList();
		return choices(mayHandle(others, filing));
	}

	private List<Choice> choices(List<String> codes) {
		return codes.stream().map((code) -> new Choice(code, this.units.name(code))).toList();
	}

	private List<Choice> categories() {
		return Arrays.stream(Category.values())
			.map((category) -> new Choice(category.name(), this.words.category(category)))
			.toList();
	}

	/**
	 * The units that were typed.
	 * @param typed names
	 * @return their codes without repetition, and the first name that is no unit's
	 */
	Units units(List<String> typed) {
		List<String> codes = new ArrayList<>();
		for (String name : typed) {
			Optional<String> code = this.names.code(name);
			if (code.isEmpty()) {
				return new Units(List.of(), name);
			}
			codes.add(code.get());
		}
		return new Units(codes.stream().distinct().toList(), null);
	}

	/**
	 * Units typed.
	 *
	 * @param codes the codes
	 * @param unknown what is no unit's name, absent if all are
	 */
	record Units(List<String> codes, @Nullable String unknown) {

	}

}
