/**
 * Reads tables that people made with Excel or WPS as a stream, and writes such tables.
 */
@NullMarked
package cn.minyi.intake.table;

import org.jspecify.annotations.NullMarked;
