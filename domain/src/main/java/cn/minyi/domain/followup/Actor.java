package cn.minyi.domain.followup;

/**
 * The member of staff who did something.
 *
 * @param account the account's name, unique
 * @param name the name people read
 */
public record Actor(String account, String name) {

}
