package cn.minyi.intake.status;

import org.jspecify.annotations.Nullable;

/**
 * What the page shows that asks for a secret. It is the same for a code that nobody has.
 *
 * @param receipt the code
 * @param input what was typed so far, which goes along
 * @param mistake what is wrong with the secret
 * @param notice what to know before anything else
 */
record LockedPage(String receipt, StatusInput input, @Nullable String mistake, @Nullable String notice) {

}
