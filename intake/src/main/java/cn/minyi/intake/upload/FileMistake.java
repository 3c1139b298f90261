package cn.minyi.intake.upload;

/**
 * What is wrong with one file.
 *
 * @param name as its sender knows it, safe to show
 * @param sentence what to do
 */
public record FileMistake(String name, String sentence) {

}
