package cn.minyi.standalone.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;

/**
 * The sample messages that come with the program, by channel.
 *
 * @param sms short messages
 * @param web web forms
 * @param mail mails
 * @param box notes from boxes
 */
record Samples(List<Sms> sms, List<Web> web, List<Mail> mail, List<Box> box) {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	static Samples shipped() throws IOException {
		return new Samples(read("sms", Sms.class), read("web", Web.class), read("mail", Mail.class),
				read("box", Box.class));
	}

	int size() {
		return this.sms.size() + this.web.size() + this.mail.size() + this.box.size();
	}

	private static <T> List<T> read(String channel, Class<T> type) throws IOException {
		try (InputStream in = Objects
			.requireNonNull(Samples.class.getResourceAsStream("/samples/" + channel + ".jsonl"), channel);
				BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return lines.lines().filter((line) -> !line.isBlank()).map((line) -> MAPPER.readValue(line, type)).toList();
		}
	}

	record Sms(String text) {
	}

	record Web(String text, String place, String unit, String contact, boolean anonymous) {
	}

	/**
	 * A mail.
	 *
	 * @param from name and address
	 * @param html whether the body is HTML
	 * @param charset in which subject and body travel
	 */
	record Mail(String from, String subject, String body, boolean html, String charset) {
	}

	record Box(String place, String unit, String text) {
	}

}
