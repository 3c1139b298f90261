package cn.minyi.intake.submission;

import java.util.List;

import cn.minyi.intake.arrival.Mistake;

/**
 * An arrival cannot become a submission as it is. A person has to mend it.
 */
public final class ArrivalRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Mistake> mistakes;

	ArrivalRefusedException(List<Mistake> mistakes) {
		super(mistakes.stream().map(Mistake::code).toList().toString());
		this.mistakes = mistakes;
	}

	/**
	 * What to mend.
	 * @return at least one
	 */
	public List<Mistake> mistakes() {
		return this.mistakes;
	}

}
