package cn.minyi.search.triage;

import org.jspecify.annotations.Nullable;

/**
 * The ways from an item back into its list.
 *
 * @param list address of the list
 * @param previous address of the item before, absent if there is none at hand
 * @param next address of the item after, absent if there is none at hand
 */
record Around(String list, @Nullable String previous, @Nullable String next) {

}
