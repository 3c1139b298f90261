/**
 * Files that citizens send: checked by their content, freed of everything that tells who
 * made them, and kept sealed.
 */
@NullMarked
package cn.minyi.attachments;

import org.jspecify.annotations.NullMarked;
