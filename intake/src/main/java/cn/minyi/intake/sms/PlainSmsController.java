package cn.minyi.intake.sms;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cn.minyi.domain.Channel;
import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.intake.arrival.Decoder;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import cn.minyi.intake.submission.IntakeUnavailableException;
import cn.minyi.intake.submission.Outcome;
import cn.minyi.intake.submission.SubmissionIntake;
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

	private final SubmissionIntake intake;

	private final Decoder decoder;

	private final GatewaySecret secret;

	private final MessageSource messages;

	PlainSmsController(SubmissionIntake intake, SmsSettings settings, SecretFiles secrets, Clock clock,
			MessageSource messages) {
		this.intake = intake;
		this.decoder = new PlainSmsDecoder(clock.getZone());
		this.secret = GatewaySecret.of(settings.plainSecret())
			.or(() -> GatewaySecret.of(secrets.password("sms-plain-secret")))
			.orElseThrow();
		this.messages = messages;
	}

	@PostMapping("/sms/inbound/plain")
	ResponseEntity<Map<String, String>> receive(HttpServletRequest request,
			@RequestHeader(name = "X-Minyi-Signature", required = false) @Nullable String signature)
			throws IOException {
		Optional<byte[]> body = RawBody.read(request, BODY_LIMIT);
		if (body.isEmpty()) {
			return error(HttpStatus.CONTENT_TOO_LARGE, new Mistake("", "mistake.sms.large"));
		}
		if (!this.secret.signed(body.get(), signature)) {
			return error(HttpStatus.UNAUTHORIZED, new Mistake("", "mistake.sms.signature"));
		}
		try {
			Outcome outcome = this.intake.acceptAll(Channel.SMS, this.decoder.decode(body.get())).get(0);
			return (outcome instanceof Outcome.Accepted accepted)
					? ResponseEntity.ok(Map.of("receipt", accepted.receipt()))
					: error(HttpStatus.BAD_REQUEST, ((Outcome.Refused) outcome).mistake());
		}
		catch (UnreadableDeliveryException ex) {
			return error(HttpStatus.BAD_REQUEST, ex.mistake());
		}
		catch (IntakeUnavailableException ex) {
			return error(HttpStatus.SERVICE_UNAVAILABLE, new Mistake("", "mistake.sms.unavailable"));
		}
	}

	private ResponseEntity<Map<String, String>> error(HttpStatus status, Mistake mistake) {
		return ResponseEntity.status(status)
			.body(Map.of("error", this.messages.getMessage(mistake, Locale.SIMPLIFIED_CHINESE)));
	}

}
