package cn.minyi.domain.seal;

import org.jspecify.annotations.Nullable;

/**
 * A citizen's contact as it is stored: unreadable without the key.
 *
 * @param sealed the encrypted {@link Contact}
 * @param phoneHash keyed hash of the phone number, finds the same sender again; absent
 * without a phone
 * @param mailHash keyed hash of the mail address; absent without one
 */
public record SealedContact(String sealed, @Nullable String phoneHash, @Nullable String mailHash) {

}
