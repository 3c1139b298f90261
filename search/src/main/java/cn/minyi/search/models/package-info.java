/**
 * The page on which the classifier's models are compared, put to use and taken back.
 */
@NullMarked
package cn.minyi.search.models;

import org.jspecify.annotations.NullMarked;
