package cn.minyi.intake.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Mails that are made to keep the reader busy for hours or to overflow its stack.
 */
class HostileMailTests {

	// Hours, where it goes wrong.
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int MANY = 200_000;

	private final MailReader reader = new MailReader(new KeyedHash(new byte[] { 1 }), Clock.systemUTC());

	@ParameterizedTest
	@ValueSource(strings = { "\n", ">", "> ", "> \n", "-", "- \n", "_", " ", "\u00A0", "<br>", "<div>",
			"<blockquote type=cite>", "From: a\n", "On 2026 ", "发件人：", "-----BEGIN PGP SIGNED MESSAGE-----\n", "~{",
			"+", "--B\n", "=\n", "1 a wrote:\n" })
	void isDoneWithABodyOfOneThingManyTimes(String thing) {
		String body = thing.repeat(MANY / thing.length());
		for (String type : new String[] { "text/plain", "text/html", "text/plain; charset=utf-7; format=flowed",
				"text/plain; charset=hz", "multipart/mixed; boundary=B" }) {
			read("From: a@example.org\nSubject: Re: x\nContent-Type: " + type + "\n\nthe lamp\n" + body);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "a ", ";", "; a=\"", ";a*0*=%", "=?", "=?utf-8?B?", "<", "@", "a@", ",", "\"", "\\",
			"\t\n " })
	void isDoneWithAHeaderOfOneThingManyTimes(String thing) {
		String value = thing.repeat(MANY / thing.length());
		for (String name : new String[] { "From", "Subject", "Content-Type", "References", "Message-ID", "Date",
				"Content-Disposition", "Auto-Submitted", "Return-Path", "X-Loop" }) {
			read(name + ": " + value + "\n\nthe lamp");
		}
	}

	@Test
	void findsWordsBelowTenThousandEmptyLines() {
		assertThat(this.reader
			.read(("\n\n" + "\n".repeat(10_000) + "the lamp").getBytes(StandardCharsets.UTF_8), "minyi@example.cn")
			.text()).isEqualTo("the lamp");
	}

	private void read(String mail) {
		assertTimeoutPreemptively(PATIENCE, () -> assertThatNoException().isThrownBy(() -> {
			try {
				this.reader.read(mail.getBytes(StandardCharsets.UTF_8), "minyi@example.cn");
			}
			catch (UnreadableDeliveryException ex) {
				// A person looks at it.
			}
		}));
	}

}
