package cn.minyi.search.balance;

/**
 * What the frame around every page tells of the ledger.
 *
 * @param offered whether to offer its page
 * @param gap how many messages are nowhere, for those who can do something about it; 0
 * otherwise
 */
public record LedgerFrame(boolean offered, long gap) {

}
