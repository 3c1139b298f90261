package cn.minyi.search.opening;

import org.jspecify.annotations.Nullable;

/**
 * What a citizen wrote before anything was masked, as intake sealed it.
 *
 * @param subject of a mail
 * @param text the text
 * @param place where it happened
 * @param unitNamed the unit complained about
 * @param uncut the text before quotes and signatures were cut; absent if nothing was
 * @param raw all bytes in Base64 if some could not be decoded
 */
record Original(@Nullable String subject, @Nullable String text, @Nullable String place, @Nullable String unitNamed,
		@Nullable String uncut, @Nullable String raw) {

	@Override
	public String toString() {
		return "Original[]";
	}

}
