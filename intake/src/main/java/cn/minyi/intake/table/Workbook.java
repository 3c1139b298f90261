package cn.minyi.intake.table;

import java.util.ArrayList;
import java.util.List;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads which sheets a workbook has.
 */
final class Workbook extends DefaultHandler {

	private final List<Sheet> all = new ArrayList<>();

	private final List<Sheet> visible = new ArrayList<>();

	private boolean countsFrom1904;

	@Override
	public void startElement(String uri, String name, String qualified, Attributes attributes) {
		if (name.equals("workbookPr")) {
			String value = attributes.getValue("date1904");
			this.countsFrom1904 = "1".equals(value) || "true".equals(value);
		}
		else if (name.equals("sheet")) {
			add(attributes);
		}
	}

	private void add(Attributes attributes) {
		String id = null;
		for (int i = 0; i < attributes.getLength(); i++) {
			// In the namespace of relationships, which has two names.
			if (attributes.getLocalName(i).equals("id")) {
				id = attributes.getValue(i);
			}
		}
		String name = attributes.getValue("name");
		if (id == null || name == null) {
			return;
		}
		Sheet sheet = new Sheet(id, name);
		this.all.add(sheet);
		String state = attributes.getValue("state");
		if (state == null || state.equals("visible")) {
			this.visible.add(sheet);
		}
	}

	/** Whether days are counted from 1904, as Excel on old Macs does. */
	boolean countsFrom1904() {
		return this.countsFrom1904;
	}

	/** The sheets people see, in their order. */
	List<Sheet> visible() {
		return this.visible.isEmpty() ? this.all : this.visible;
	}

	/**
	 * A sheet.
	 *
	 * @param id of the relationship to its part
	 * @param name as people read it
	 */
	record Sheet(String id, String name) {

	}

}
