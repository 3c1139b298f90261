/**
 * The whole service as one program.
 */
@NullMarked
package cn.minyi.standalone;

import org.jspecify.annotations.NullMarked;
