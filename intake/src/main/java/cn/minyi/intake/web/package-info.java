/**
 * The citizens' form and the receipt page.
 */
@NullMarked
package cn.minyi.intake.web;

import org.jspecify.annotations.NullMarked;
