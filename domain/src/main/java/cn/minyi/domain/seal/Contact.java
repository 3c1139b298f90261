package cn.minyi.domain.seal;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a citizen. Exists only in memory: what is stored is a
 * {@link SealedContact}.
 *
 * @param name as given
 * @param phone digits as given or as the gateway says
 * @param mail address
 * @param other whatever else was given
 */
public record Contact(@Nullable String name, @Nullable String phone, @Nullable String mail, @Nullable String other) {

	@Override
	public String toString() {
		return "Contact[sealed]";
	}

}
