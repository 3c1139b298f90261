package cn.minyi.intake.box;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;

/**
 * Finds the columns of a table by the names in its first row, in any order and with
 * others between them.
 *
 * @param indexes of the known columns, counted from 0
 */
record BoxColumns(Map<String, Integer> indexes) {

	static final String TEXT = "内容";

	static final String PLACE = "地点";

	static final String UNIT = "反映单位";

	static final String CONTACT = "联系方式";

	static final String DAY = "投放日期";

	static final String BOX = "意见箱";

	/** As they stand in the template. */
	static final List<String> NAMES = List.of(TEXT, PLACE, UNIT, CONTACT, DAY, BOX);

	private static final Pattern REMARK = Pattern.compile("[(].*|[*]|\\s");

	static BoxColumns of(SheetRow header) {
		Map<String, Integer> indexes = new HashMap<>();
		for (int i = 0; i < header.cells().size(); i++) {
			String name = Normalizer.normalize(header.cells().get(i), Normalizer.Form.NFKC);
			indexes.putIfAbsent(REMARK.matcher(name).replaceAll(""), i);
		}
		if (!indexes.containsKey(TEXT)) {
			throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.header"));
		}
		return new BoxColumns(indexes);
	}

	String cell(SheetRow row, String column) {
		return row.cell(this.indexes.getOrDefault(column, -1));
	}

}
