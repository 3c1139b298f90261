package cn.minyi.search.web;

import cn.minyi.domain.staff.Role;
import cn.minyi.search.access.StaffUser;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows.
 *
 * @param name who is logged in, absent if nobody is
 * @param role what the account is for, absent if nobody is logged in
 * @param unit name of a handler's unit, absent for all others
 * @param trends whether to offer the trends
 * @param models whether to offer the classifier's models
 * @param openings whether to offer the record of openings
 * @param channels whether to offer the register of channels
 * @param section the part of the site: {@code submissions}, {@code trends},
 * {@code models}, {@code ledger}, {@code openings}, {@code channels} or empty
 * @param languages address of this page, to which {@code lang=} can be added; absent if
 * the page has no address of its own
 * @param retry address that failed and may work later; absent on other pages
 * @param now the current time
 */
public record Layout(@Nullable String name, @Nullable Role role, @Nullable String unit, boolean trends, boolean models,
		boolean openings, boolean channels, String section, @Nullable String languages, @Nullable String retry,
		String now) {

	static Layout of(@Nullable StaffUser user, @Nullable String unit, String section, @Nullable String languages,
			@Nullable String retry, String now) {
		if (user == null) {
			return new Layout(null, null, null, false, false, false, false, section, languages, retry, now);
		}
		Role role = user.viewer().role();
		return new Layout(user.viewer().name(), role, unit, Rights.TRENDS.of(role), Rights.MODELS.of(role),
				Rights.OPENINGS.of(role), Rights.CHANNELS.of(role), section, languages, retry, now);
	}

}
