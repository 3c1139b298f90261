package cn.minyi.intake.upload;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/**
 * A form with files, as browsers send it.
 */
public final class Multipart {

	private static final String BOUNDARY = "----minyi-boundary-of-tests";

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	/**
	 * Adds what was typed.
	 * @param name of the field
	 * @param value what was typed
	 * @return this form
	 */
	public Multipart field(String name, String value) {
		text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
		return this;
	}

	/**
	 * Adds a file.
	 * @param name its name
	 * @param content its bytes
	 * @return this form
	 */
	public Multipart file(String name, byte[] content) {
		text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
				+ "\"\r\nContent-Type: image/jpeg\r\n\r\n");
		this.body.writeBytes(content);
		text("\r\n");
		return this;
	}

	/**
	 * Ends the form.
	 * @param request to send it with
	 * @return the request
	 */
	public HttpRequest.Builder to(HttpRequest.Builder request) {
		text("--" + BOUNDARY + "--\r\n");
		return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.ofByteArray(this.body.toByteArray()));
	}

	private void text(String text) {
		this.body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

}
