package cn.minyi.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The field of public life a submission is about. The Chinese title is also the name used
 * in topics, the index and the API.
 */
public enum SubjectArea {

	/** Schools, teachers, enrolment. */
	EDUCATION("教育"),

	/** Hospitals, public health. */
	HEALTH("医疗卫生"),

	/** Work, wages, recruitment. */
	LABOUR("劳动就业"),

	/** Pensions, allowances, insurance. */
	SOCIAL_SECURITY("社会保障"),

	/** Housing and property management. */
	HOUSING("住房物业"),

	/** Streets, sewers, lamps, planning. */
	CITY("城乡建设"),

	/** Roads, buses, traffic. */
	TRANSPORT("交通运输"),

	/** Noise, air, water, waste. */
	ENVIRONMENT("环境保护"),

	/** Farming and villages. */
	AGRICULTURE("农业农村"),

	/** Expropriation and relocation. */
	DEMOLITION("征地拆迁"),

	/** Police, courts, public safety. */
	JUSTICE("公共安全与执法司法"),

	/** Trade, prices, food. */
	MARKET("市场监管"),

	/** Service windows and permits. */
	SERVICE("政务服务"),

	/** Everything else. */
	OTHER("其他");

	private static final SubjectArea[] ALL = values();

	private final String title;

	SubjectArea(String title) {
		this.title = title;
	}

	/**
	 * The name people and programs read.
	 * @return Chinese
	 */
	@JsonValue
	public String title() {
		return this.title;
	}

	/**
	 * Finds an area by its title.
	 * @param title as given by {@link #title()}
	 * @return the area
	 * @throws IllegalArgumentException if there is none
	 */
	@JsonCreator
	public static SubjectArea of(String title) {
		for (SubjectArea area : ALL) {
			if (area.title.equals(title)) {
				return area;
			}
		}
		throw new IllegalArgumentException("no subject area " + title);
	}

}
