/**
 * What happens to the classifier's models: read from the log, compared on live items, and
 * decided.
 */
@NullMarked
package cn.minyi.search.learning;

import org.jspecify.annotations.NullMarked;
