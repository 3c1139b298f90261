package cn.minyi.intake.mail;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AutomaticMailTests {

	@ParameterizedTest
	@ValueSource(strings = { "Auto-Submitted: auto-replied", "Precedence: bulk", "Precedence: LIST", "Return-Path: <>",
			"From: Mail Delivery <MAILER-DAEMON@mx.cn>", "From: mailer-daemon@mx.cn", "From: no-reply@shop.cn",
			"X-Autoreply: yes", "Content-Type: multipart/report; report-type=delivery-status; boundary=a" })
	void knowsTheMailsOfMachines(String header) {
		assertThat(isAutomatic(header)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Auto-Submitted: no", "Precedence: first-class", "Return-Path: <zhang@a.cn>",
			"From: Zhang San <zhang@a.cn>", "Subject: Auto-Submitted: auto-replied" })
	void knowsTheMailsOfPeople(String header) {
		assertThat(isAutomatic(header)).isFalse();
	}

	private static boolean isAutomatic(String header) {
		return AutomaticMail.is((header + "\r\n\r\n路灯坏了").getBytes(StandardCharsets.UTF_8));
	}

}
