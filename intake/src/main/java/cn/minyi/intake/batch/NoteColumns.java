package cn.minyi.intake.batch;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import cn.minyi.domain.csv.SafeText;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import cn.minyi.intake.note.Note;
import cn.minyi.intake.note.NoteField;
import cn.minyi.intake.note.NoteKind;

import cn.minyi.intake.table.SheetRow;
import cn.minyi.intake.table.Table;

/**
 * Finds the columns of a table by the names in its first row, in any order and with
 * others between them. A field's name in the template of another kind counts too.
 */
final class NoteColumns {

	/** The column that says what to mend. */
	static final String MEND = "需要修改";

	private static final Pattern REMARK = Pattern.compile("[(].*|[*]|\\s");

	private final NoteKind kind;

	private final Map<NoteField, Integer> indexes;

	private final int mend;

	private final boolean apostrophes;

	private NoteColumns(NoteKind kind, Map<NoteField, Integer> indexes, int mend, boolean apostrophes) {
		this.kind = kind;
		this.indexes = indexes;
		this.mend = mend;
		this.apostrophes = apostrophes;
	}

	static NoteColumns of(NoteKind kind, SheetRow header, Table.Format format) {
		Map<String, Integer> names = names(header);
		Map<NoteField, Integer> indexes = new EnumMap<>(NoteField.class);
		for (NoteField field : kind.fields()) {
			index(kind, field, names, indexes);
		}
		if (!indexes.containsKey(NoteField.TEXT)) {
			throw new UnreadableDeliveryException(
					new Mistake("file", "mistake.box.header", kind.column(NoteField.TEXT)));
		}
		int mend = names.getOrDefault(MEND, -1);
		// Only our own CSV files have apostrophes before what could run as a formula.
		return new NoteColumns(kind, indexes, mend, mend >= 0 && format == Table.Format.CSV);
	}

	/** Whether a row names the column without which there are no notes. */
	static boolean isHeader(NoteKind kind, SheetRow row) {
		Map<NoteField, Integer> indexes = new EnumMap<>(NoteField.class);
		index(kind, NoteField.TEXT, names(row), indexes);
		return !indexes.isEmpty();
	}

	private static void index(NoteKind kind, NoteField field, Map<String, Integer> names,
			Map<NoteField, Integer> indexes) {
		List<String> candidates = new ArrayList<>(List.of(kind.column(field)));
		Arrays.stream(NoteKind.values())
			.filter((each) -> each.has(field))
			.map((each) -> each.column(field))
			.forEach(candidates::add);
		candidates.stream()
			.filter(names::containsKey)
			.findFirst()
			.ifPresent((name) -> indexes.put(field, names.get(name)));
	}

	private static Map<String, Integer> names(SheetRow header) {
		Map<String, Integer> names = new HashMap<>();
		for (int i = 0; i < header.cells().size(); i++) {
			String name = Normalizer.normalize(header.cells().get(i), Normalizer.Form.NFKC);
			names.putIfAbsent(REMARK.matcher(name).replaceAll(""), i);
		}
		return names;
	}

	/** Index of the column that says what to mend; negative if there is none. */
	int mend() {
		return this.mend;
	}

	/** Whether nothing is in the columns that are known: a remark below the table. */
	boolean isEmpty(SheetRow row) {
		return this.kind.fields().stream().allMatch((field) -> own(row, field).isBlank());
	}

	Note note(SheetRow row) {
		return new Note(this.kind, own(row, NoteField.TEXT), cell(row, NoteField.PLACE), cell(row, NoteField.UNIT),
				cell(row, NoteField.CONTACT), cell(row, NoteField.DAY), cell(row, NoteField.SOURCE),
				cell(row, NoteField.SCORE));
	}

	/** What a row says in the columns that are known, in the order of fields. */
	String[] values(SheetRow row) {
		return Arrays.stream(NoteField.values()).map((field) -> cell(row, field).strip()).toArray(String[]::new);
	}

	// A text that was merged down is one note, not many.
	private String own(SheetRow row, NoteField field) {
		int index = this.indexes.getOrDefault(field, -1);
		return row.merged().contains(index) ? "" : cell(row, field);
	}

	private String cell(SheetRow row, NoteField field) {
		String text = row.cell(this.indexes.getOrDefault(field, -1));
		return this.apostrophes ? SafeText.original(text) : text;
	}

}
