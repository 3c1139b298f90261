/**
 * Lists and replays the records that an application could not process.
 */
@NullMarked
package cn.minyi.standalone.deadletters;

import org.jspecify.annotations.NullMarked;
