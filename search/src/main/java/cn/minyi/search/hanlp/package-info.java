/**
 * All that comes from HanLP: character tables and the cutting of words.
 */
@NullMarked
package cn.minyi.search.hanlp;

import org.jspecify.annotations.NullMarked;
