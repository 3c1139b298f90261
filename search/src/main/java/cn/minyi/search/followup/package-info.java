/**
 * Commands on a submission, appended to the log.
 */
@NullMarked
package cn.minyi.search.followup;

import org.jspecify.annotations.NullMarked;
