package cn.minyi.attachments.content;

/**
 * One box of an ISO base media file: what HEIC, MP4 and M4A are built of.
 *
 * @param type four letters
 * @param start where its head begins
 * @param body where its content begins
 * @param end where its content ends
 */
record Box(String type, int start, int body, int end) {

	int length() {
		return this.end - this.body;
	}

}
