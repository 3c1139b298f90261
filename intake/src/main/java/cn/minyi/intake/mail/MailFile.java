package cn.minyi.intake.mail;

/**
 * A file that a mail carries, as it came.
 *
 * @param name as given by the sender, without path and control characters, never blank
 * @param content its bytes
 */
record MailFile(String name, byte[] content) {

	@Override
	public String toString() {
		return "MailFile[" + this.content.length + "]";
	}

}
