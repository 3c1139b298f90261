/**
 * The pages on which clerks and handlers find items, read them and act on them.
 */
@NullMarked
package cn.minyi.search.triage;

import org.jspecify.annotations.NullMarked;
