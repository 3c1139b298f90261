package cn.minyi.intake.status;

import org.jspecify.annotations.Nullable;

/**
 * What the page shows that asks for a receipt code.
 *
 * @param typed the code as typed, for the field
 * @param mistake what is wrong with the code, for the field
 * @param notice what to know before anything else
 */
record CodePage(@Nullable String typed, @Nullable String mistake, @Nullable String notice) {

}
