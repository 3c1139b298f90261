package cn.minyi.search.web;

import java.util.EnumSet;
import java.util.Set;

import cn.minyi.domain.staff.Role;

/**
 * What each role may do on the pages. Which items it may see is decided elsewhere, by
 * {@link cn.minyi.search.access.Visibility}.
 */
public enum Rights {

	/** Correct category and units, and assign. */
	TRIAGE(Role.CLERK, Role.ADMIN),

	/** Answer and close. */
	ANSWER(Role.CLERK, Role.HANDLER, Role.ADMIN),

	/**
	 * Open what is sealed, as {@link cn.minyi.search.access.Viewer#opensSeals()} says.
	 */
	OPENING(Role.CLERK, Role.SUPERVISOR, Role.ADMIN),

	/** See who opened what. */
	OPENINGS(Role.SUPERVISOR, Role.ADMIN),

	/** See the trends. */
	TRENDS(Role.CLERK, Role.SUPERVISOR, Role.ADMIN),

	/** See the account of what channels delivered. */
	LEDGER(Role.CLERK, Role.SUPERVISOR, Role.ADMIN),

	/** Be told on every page that something was lost. */
	LEDGER_ALARM(Role.SUPERVISOR, Role.ADMIN),

	/** See and change the register of channels. */
	CHANNELS(Role.SUPERVISOR, Role.ADMIN),

	/**
	 * Compare the classifier's models, as
	 * {@link cn.minyi.search.access.Viewer#comparesModels()} says.
	 */
	MODELS(Role.SUPERVISOR, Role.ADMIN),

	/** Put a model to use, take it back, begin and end a trial. */
	MODEL_CHANGES(Role.ADMIN);

	private final Set<Role> roles;

	Rights(Role first, Role... others) {
		this.roles = EnumSet.of(first, others);
	}

	/**
	 * Whether a role has this right.
	 * @param role the role
	 * @return true if it may
	 */
	public boolean of(Role role) {
		return this.roles.contains(role);
	}

	String[] roleNames() {
		return this.roles.stream().map(Role::name).toArray(String[]::new);
	}

}
