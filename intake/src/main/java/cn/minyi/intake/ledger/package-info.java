/**
 * The account that each channel's edge keeps of what it acknowledged.
 */
@NullMarked
package cn.minyi.intake.ledger;

import org.jspecify.annotations.NullMarked;
