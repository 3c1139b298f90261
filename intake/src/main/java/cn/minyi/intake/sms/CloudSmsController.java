package cn.minyi.intake.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import cn.minyi.intake.arrival.Decoder;
import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import cn.minyi.intake.submission.IntakeUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The callbacks of the two big clouds, each in the form and with the answer that the
 * cloud documents. They can be given an address only, so the shared secret is in it
 * ({@code ?token=}) or, from a proxy in between, in the header {@code X-Minyi-Token}. A
 * cloud without a configured secret is off.
 */
@RestController
class CloudSmsController {

	// Clouds push batches; nobody says how large.
	static final int BODY_LIMIT = 1024 * 1024;

	private final CallbackReception reception;

	private final Answered<Answer> answeredAliyun = new Answered<>();

	private final Answered<Answer> answeredTencent = new Answered<>();

	private final MessageSource messages;

	private final Decoder aliyunDecoder;

	private final Decoder tencentDecoder;

	private final Optional<GatewaySecret> aliyunSecret;

	private final Optional<GatewaySecret> tencentSecret;

	CloudSmsController(CallbackReception reception, SmsSettings settings, KeyedHash hash, MessageSource messages) {
		this.reception = reception;
		this.messages = messages;
		this.aliyunDecoder = new AliyunSmsDecoder(hash.derive("sms-aliyun"));
		this.tencentDecoder = new TencentSmsDecoder(hash.derive("sms-tencent"));
		this.aliyunSecret = GatewaySecret.of(settings.aliyunSecret());
		this.tencentSecret = GatewaySecret.of(settings.tencentSecret());
	}

	@PostMapping("/sms/inbound/aliyun")
	ResponseEntity<Map<String, Object>> aliyun(HttpServletRequest request) throws IOException {
		Answer answer = receive(request, this.aliyunSecret, this.aliyunDecoder, this.answeredAliyun);
		return ResponseEntity.status(answer.status())
			.body(Map.of("code", answer.status().isError() ? 1 : 0, "msg", say(answer.sentence(), "接收成功")));
	}

	@PostMapping("/sms/inbound/tencent")
	ResponseEntity<Map<String, Object>> tencent(HttpServletRequest request) throws IOException {
		Answer answer = receive(request, this.tencentSecret, this.tencentDecoder, this.answeredTencent);
		return ResponseEntity.status(answer.status())
			.body(Map.of("result", answer.status().isError() ? 1 : 0, "errmsg", say(answer.sentence(), "OK")));
	}

	private Answer receive(HttpServletRequest request, Optional<GatewaySecret> secret, Decoder decoder,
			Answered<Answer> answered) throws IOException {
		if (secret.isEmpty()) {
			return new Answer(HttpStatus.NOT_FOUND, new Mistake("", "mistake.sms.off"));
		}
		if (!secret.get().is(token(request))) {
			return new Answer(HttpStatus.UNAUTHORIZED, new Mistake("", "mistake.sms.token"));
		}
		Optional<byte[]> body = RawBody.read(request, BODY_LIMIT);
		if (body.isEmpty()) {
			return new Answer(HttpStatus.CONTENT_TOO_LARGE, new Mistake("", "mistake.sms.large"));
		}
		try {
			return answered.once(body.get(), (bytes) -> answer(this.reception.receive(decoder.decode(bytes), false)),
					(answer) -> !answer.status().isError());
		}
		catch (UnreadableDeliveryException ex) {
			return new Answer(HttpStatus.BAD_REQUEST, ex.mistake());
		}
		catch (IntakeUnavailableException ex) {
			return new Answer(HttpStatus.SERVICE_UNAVAILABLE, new Mistake("", "mistake.sms.unavailable"));
		}
	}

	// A message without any text holds nothing to lose and will never hold more: with it
	// refused, the cloud would push the whole batch again in vain.
	private static Answer answer(List<CallbackReception.Received> received) {
		return received.stream()
			.map(CallbackReception.Received::mistake)
			.filter(Objects::nonNull)
			.filter((mistake) -> !mistake.code().equals("mistake.text.blank"))
			.findFirst()
			.map((mistake) -> new Answer(HttpStatus.BAD_REQUEST, mistake))
			.orElseGet(() -> new Answer(HttpStatus.OK, null));
	}

	// Not request.getParameter: that would read the body of a callback that declares
	// itself a form.
	private static @Nullable String token(HttpServletRequest request) {
		String header = request.getHeader("X-Minyi-Token");
		if (header != null) {
			return header;
		}
		String token = UriComponentsBuilder.newInstance()
			.query(request.getQueryString())
			.build()
			.getQueryParams()
			.getFirst("token");
		return (token != null) ? UriUtils.decode(token, StandardCharsets.UTF_8) : null;
	}

	private String say(@Nullable Mistake mistake, String success) {
		return (mistake != null) ? this.messages.getMessage(mistake, Locale.SIMPLIFIED_CHINESE) : success;
	}

	private record Answer(HttpStatus status, @Nullable Mistake sentence) {

	}

}
