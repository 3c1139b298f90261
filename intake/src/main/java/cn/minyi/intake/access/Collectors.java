package cn.minyi.intake.access;

import java.util.Map;

import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * All accounts of staff by what is typed to log in.
 *
 * @param accounts never changed
 */
record Collectors(Map<String, Collector> accounts) {

	/**
	 * Finds an account.
	 * @throws UsernameNotFoundException if there is none
	 */
	Collector find(String account) {
		Collector found = this.accounts.get(account);
		if (found == null) {
			throw new UsernameNotFoundException("no such account");
		}
		// A copy, because the password is wiped from what is given out.
		return new Collector(found.account(), found.name(), found.role(), String.valueOf(found.getPassword()));
	}

	boolean knows(String account) {
		return this.accounts.containsKey(account);
	}

}
