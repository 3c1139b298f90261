package cn.minyi.intake.table;

import java.util.ArrayList;
import java.util.List;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts that the cells of a workbook refer to, without the marks of how they look.
 * {@link ZipBudget} bounds how much memory they take.
 */
final class SharedTexts extends DefaultHandler {

	private final List<String> texts = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private boolean within;

	private boolean phonetic;

	@Override
	public void startElement(String uri, String name, String qualified, Attributes attributes) {
		switch (name) {
			case "si" -> this.text.setLength(0);
			case "rPh" -> this.phonetic = true;
			case "t" -> this.within = !this.phonetic;
			default -> {
			}
		}
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		if (this.within) {
			this.text.append(characters, start, length);
		}
	}

	@Override
	public void endElement(String uri, String name, String qualified) {
		switch (name) {
			case "si" -> this.texts.add(this.text.toString());
			case "rPh" -> this.phonetic = false;
			case "t" -> this.within = false;
			default -> {
			}
		}
	}

	/**
	 * A text.
	 * @param index counted from 0
	 * @return as people read it
	 */
	String get(int index) {
		return this.texts.get(index);
	}

}
