package cn.minyi.intake.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.intake.arrival.Decoder;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import cn.minyi.intake.submission.IntakeUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The callback for gateways that follow this service's own contract: the body is signed,
 * and the answer holds the receipt.
 */
@RestController
class PlainSmsController {

	static final int BODY_LIMIT = 64 * 1024;

	static final Duration CLOCK_WINDOW = Duration.ofMinutes(5);

	private final CallbackReception reception;

	private final Answered<ResponseEntity<Map<String, Object>>> answered = new Answered<>();

	private final Decoder decoder;

	private final GatewaySecret secret;

	private final boolean timestampRequired;

	private final Clock clock;

	private final MessageSource messages;

	PlainSmsController(CallbackReception reception, SmsSettings settings, SecretFiles secrets, Clock clock,
			MessageSource messages) {
		this.reception = reception;
		this.decoder = new PlainSmsDecoder(clock.getZone());
		this.secret = GatewaySecret.of(settings.plainSecret())
			.or(() -> GatewaySecret.of(secrets.password("sms-plain-secret")))
			.orElseThrow();
		this.timestampRequired = settings.plainTimestampRequired();
		this.clock = clock;
		this.messages = messages;
	}

	@PostMapping("/sms/inbound/plain")
	ResponseEntity<Map<String, Object>> receive(HttpServletRequest request,
			@RequestHeader(name = "X-Minyi-Signature", required = false) @Nullable String signature,
			@RequestHeader(name = "X-Minyi-Timestamp", required = false) @Nullable String timestamp)
			throws IOException {
		Optional<byte[]> body = RawBody.read(request, BODY_LIMIT);
		if (body.isEmpty()) {
			return error(HttpStatus.CONTENT_TOO_LARGE, new Mistake("", "mistake.sms.large"));
		}
		if (timestamp == null && this.timestampRequired) {
			return error(HttpStatus.UNAUTHORIZED, new Mistake("", "mistake.sms.timestamp"));
		}
		byte[] signed = (timestamp != null) ? signed(timestamp, body.get()) : body.get();
		if (!this.secret.signed(signed, signature)) {
			return error(HttpStatus.UNAUTHORIZED, new Mistake("", "mistake.sms.signature"));
		}
		if (timestamp != null && !isNow(timestamp)) {
			return error(HttpStatus.UNAUTHORIZED, new Mistake("", "mistake.sms.timestamp"));
		}
		try {
			return this.answered.once(signed, (key) -> answer(body.get()),
					(answer) -> answer.getStatusCode().is2xxSuccessful());
		}
		catch (UnreadableDeliveryException ex) {
			return error(HttpStatus.BAD_REQUEST, ex.mistake());
		}
		catch (IntakeUnavailableException ex) {
			return error(HttpStatus.SERVICE_UNAVAILABLE, new Mistake("", "mistake.sms.unavailable"));
		}
	}

	private ResponseEntity<Map<String, Object>> answer(byte[] body) {
		CallbackReception.Received received = this.reception.receive(this.decoder.decode(body), true).get(0);
		SmsMeaning.Taken.Served served = received.served();
		Mistake mistake = received.mistake();
		if (mistake != null) {
			return error(HttpStatus.BAD_REQUEST, mistake);
		}
		if (served != null) {
			String reply = served.reply();
			return ResponseEntity.ok((reply != null) ? Map.of("served", true, "reply", reply) : Map.of("served", true));
		}
		return ResponseEntity.ok(Map.of("receipt", Objects.requireNonNull(received.receipt())));
	}

	private static byte[] signed(String timestamp, byte[] body) {
		byte[] time = (timestamp + "\n").getBytes(StandardCharsets.UTF_8);
		byte[] both = Arrays.copyOf(time, time.length + body.length);
		System.arraycopy(body, 0, both, time.length, body.length);
		return both;
	}

	private boolean isNow(String timestamp) {
		try {
			Instant time = Instant.ofEpochSecond(Long.parseLong(timestamp.strip()));
			return Duration.between(time, this.clock.instant()).abs().compareTo(CLOCK_WINDOW) <= 0;
		}
		catch (NumberFormatException | DateTimeException | ArithmeticException ex) {
			return false;
		}
	}

	private ResponseEntity<Map<String, Object>> error(HttpStatus status, Mistake mistake) {
		return ResponseEntity.status(status)
			.body(Map.of("error", this.messages.getMessage(mistake, Locale.SIMPLIFIED_CHINESE)));
	}

}
