package cn.minyi.intake.note;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.minyi.domain.Channel;

/**
 * The kinds of notes that staff enters for others, each with the columns of its table in
 * the order of the template.
 */
public enum NoteKind {

	/** A note from a suggestion box. */
	BOX(Channel.BOX, "内容", "反映单位", "投放日期", "意见箱", true, false),

	/** A call to a dedicated line. */
	PHONE(Channel.PHONE, "内容", "反映单位", "来电日期", "专线", true, false),

	/** A visit, either way. */
	VISIT(Channel.VISIT, "内容", "反映单位", "走访日期", "走访点", true, false),

	/** A questionnaire that came back with words on it. */
	QUESTIONNAIRE(Channel.QUESTIONNAIRE, "内容", "反映单位", "收回日期", "问卷", true, false),

	/** What an inspection found at a unit; there is no writer to reach. */
	INSPECTION(Channel.INSPECTION, "发现的问题", "被检查单位", "检查日期", "检查组", false, true);

	private final Channel channel;

	private final Map<NoteField, String> columns = new EnumMap<>(NoteField.class);

	NoteKind(Channel channel, String text, String unit, String day, String source, boolean contact, boolean score) {
		this.channel = channel;
		this.columns.put(NoteField.TEXT, text);
		this.columns.put(NoteField.PLACE, "地点");
		this.columns.put(NoteField.UNIT, unit);
		if (contact) {
			this.columns.put(NoteField.CONTACT, "联系方式");
		}
		this.columns.put(NoteField.DAY, day);
		this.columns.put(NoteField.SOURCE, source);
		if (score) {
			this.columns.put(NoteField.SCORE, "评分");
		}
	}

	/**
	 * The kind of a channel.
	 * @param code as given by {@link Channel#code()}
	 * @return empty if staff does not enter notes of that channel
	 */
	public static Optional<NoteKind> of(String code) {
		return Arrays.stream(values()).filter((kind) -> kind.code().equals(code)).findFirst();
	}

	/**
	 * The channel that its submissions have.
	 * @return one channel for each kind
	 */
	public Channel channel() {
		return this.channel;
	}

	/**
	 * The name used in addresses and forms.
	 * @return that of the channel
	 */
	public String code() {
		return this.channel.code();
	}

	/**
	 * The fields a note of this kind has.
	 * @return in the order of the template
	 */
	public List<NoteField> fields() {
		return List.copyOf(this.columns.keySet());
	}

	/**
	 * Whether a note of this kind has a field.
	 * @param field the field
	 * @return false if it should not be asked for
	 */
	public boolean has(NoteField field) {
		return this.columns.containsKey(field);
	}

	/**
	 * The name of a field's column.
	 * @param field a field that this kind has
	 * @return as people read it
	 */
	public String column(NoteField field) {
		return this.columns.getOrDefault(field, "");
	}

	/**
	 * Whether a field must not be left out.
	 * @param field a field
	 * @return true for the text, and for unit and score of an inspection
	 */
	public boolean requires(NoteField field) {
		return field == NoteField.TEXT || (this == INSPECTION && (field == NoteField.UNIT || field == NoteField.SCORE));
	}

}
