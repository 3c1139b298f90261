/**
 * Words and phrases of Chinese text. The only package that knows HanLP.
 */
@NullMarked
package cn.minyi.classifier.hanlp;

import org.jspecify.annotations.NullMarked;
