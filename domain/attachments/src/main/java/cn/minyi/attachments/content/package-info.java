/**
 * Finds out what a file is and takes out of it everything that tells who made it.
 */
@NullMarked
package cn.minyi.attachments.content;

import org.jspecify.annotations.NullMarked;
