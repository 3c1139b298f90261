package cn.minyi.domain.unit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A public body that submissions are routed to, or that they complain about.
 *
 * @param code unique in the directory
 * @param name the official name
 * @param aliases other names and nicknames that citizens use
 * @param duties words and phrases for what it is responsible for
 * @param parent code of the body above it, absent for a body at the top
 * @param area the district it works in, absent if it works in all
 * @param liaison the person who receives its items, absent if not named
 */
public record Unit(String code, String name, List<String> aliases, List<String> duties, @Nullable String parent,
		@Nullable String area, @Nullable String liaison) {

}
