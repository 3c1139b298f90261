package cn.minyi.domain;

/**
 * One concrete way in which a category shows (表现形式), the second level of the taxonomy.
 *
 * @param code lower-case letters and hyphens, unique in the taxonomy
 * @param category the category it belongs to, never {@link Category#NONE}
 * @param title the name people read, Chinese
 */
public record Manifestation(String code, Category category, String title) {

}
