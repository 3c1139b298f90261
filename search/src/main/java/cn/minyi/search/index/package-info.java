/**
 * The Elasticsearch projection of the topics, and reading it.
 */
@NullMarked
package cn.minyi.search.index;

import org.jspecify.annotations.NullMarked;
