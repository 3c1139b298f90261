package cn.minyi.intake.mail;

/**
 * Where a mail lies: names it in the mailbox's own count.
 *
 * @param mailbox the mailbox's public name
 * @param uidValidity changes when the mailbox numbers its mails anew
 * @param uid of the mail, never given twice under one validity
 */
record MailPlace(String mailbox, long uidValidity, long uid) {

	/**
	 * The mail in the mailbox's count, as the ledger names it.
	 */
	String sequence() {
		return this.uidValidity + "/" + this.uid;
	}

}
