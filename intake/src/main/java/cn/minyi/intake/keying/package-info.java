/**
 * Handwritten notes that two people type independently.
 */
@NullMarked
package cn.minyi.intake.keying;

import org.jspecify.annotations.NullMarked;
