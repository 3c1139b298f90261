/**
 * The account of what channels delivered, kept apart from the submissions themselves so
 * that the two can be compared.
 */
@NullMarked
package cn.minyi.domain.ledger;

import org.jspecify.annotations.NullMarked;
