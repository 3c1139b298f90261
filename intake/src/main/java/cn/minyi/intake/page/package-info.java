/**
 * What all pages share: language, errors, limits per address.
 */
@NullMarked
package cn.minyi.intake.page;

import org.jspecify.annotations.NullMarked;
