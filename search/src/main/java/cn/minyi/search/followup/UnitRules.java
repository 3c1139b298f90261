package cn.minyi.search.followup;

import java.util.Collection;

import cn.minyi.domain.followup.CaseRefusal;
import cn.minyi.domain.unit.UnitDirectory;

import org.springframework.stereotype.Component;

/**
 * What the unit directory demands of commands.
 */
@Component
class UnitRules {

	private final UnitDirectory units;

	UnitRules(UnitDirectory units) {
		this.units = units;
	}

	/**
	 * Refuses units that may not handle a submission.
	 * @param handling codes of the units that should handle it
	 * @param accused codes of the units that it complains about
	 * @throws CaseRefusal if one is not in the directory, or complained about itself or
	 * by a body above it
	 */
	void requireMayHandle(Collection<String> handling, Collection<String> accused) {
		requireKnown(handling);
		if (!handling.stream().allMatch((unit) -> this.units.mayHandle(unit, accused))) {
			throw new CaseRefusal(CaseRefusal.Reason.ACCUSED_CANNOT_HANDLE);
		}
	}

	/**
	 * Refuses units that do not exist.
	 * @param codes of units
	 * @throws CaseRefusal if one is not in the directory
	 */
	void requireKnown(Collection<String> codes) {
		if (!codes.stream().allMatch((code) -> this.units.find(code).isPresent())) {
			throw new CaseRefusal(CaseRefusal.Reason.UNKNOWN_UNIT);
		}
	}

}
