package cn.minyi.domain;

/**
 * A file that came with a submission. The file itself is in the attachment store, sealed.
 *
 * @param id its key in the store: 64 hex digits, made from the content with a secret key
 * @param name a harmless file name with its ending, for people; nothing in it tells who
 * sent it
 * @param type its media type, found by its content, not by what the sender claimed
 * @param bytes its length after everything that tells about its maker was taken out
 */
public record Attachment(String id, String name, String type, long bytes) {

}
