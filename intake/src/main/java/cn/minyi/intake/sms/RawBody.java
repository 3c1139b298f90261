package cn.minyi.intake.sms;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Reads a request's body as it came. Signatures are over these bytes, whatever type the
 * gateway declares them to have.
 */
final class RawBody {

	private RawBody() {
	}

	/**
	 * Reads a body.
	 * @param limit the most bytes it may have
	 * @return empty if it has more
	 */
	static Optional<byte[]> read(HttpServletRequest request, int limit) throws IOException {
		byte[] body = request.getInputStream().readNBytes(limit + 1);
		return (body.length > limit) ? Optional.empty() : Optional.of(body);
	}

}
