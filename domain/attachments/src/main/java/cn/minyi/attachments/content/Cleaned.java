package cn.minyi.attachments.content;

import cn.minyi.attachments.FileType;

/**
 * A file without anything that tells about its maker.
 *
 * @param type what it is
 * @param content its bytes
 */
public record Cleaned(FileType type, byte[] content) {

}
