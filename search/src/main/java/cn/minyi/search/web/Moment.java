package cn.minyi.search.web;

/**
 * A time as a page shows it.
 *
 * @param iso for machines, ISO 8601 with offset
 * @param brief for a list: the time of today or yesterday, otherwise the day
 * @param full day and time to the second
 */
public record Moment(String iso, String brief, String full) {

}
