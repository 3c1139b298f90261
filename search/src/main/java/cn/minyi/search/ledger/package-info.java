/**
 * The account of what channels delivered, compared with what is in the index. It shares
 * nothing with the way that submissions take, but for looking at both ends of it.
 */
@NullMarked
package cn.minyi.search.ledger;

import org.jspecify.annotations.NullMarked;
