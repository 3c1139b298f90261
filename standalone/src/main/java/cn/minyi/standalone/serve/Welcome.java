package cn.minyi.standalone.serve;

import cn.minyi.standalone.console.Console;

/**
 * What a person reads when the service is ready: where to click and where things are.
 */
final class Welcome {

	private Welcome() {
	}

	static void print(Console console, Settings settings, MailServer mail, SmsSimulation sms) {
		String secrets = settings.secrets().toString();
		console
			.say("""

					群众页面    http://localhost:%d/
					工作人员    http://localhost:%d/  用户名 admin，密码见 %s
					模拟手机    http://localhost:%d/  写短信、看回执和答复（本地模拟短信网关，CMPP 端口 %d，不发真短信）
					邮件        发到 %s，SMTP 端口 %d（仅本机）；收件邮箱 IMAP 端口 %d，用户 %s，密码见 %s
					给群众的信  收到邮件、答复以后回给群众的信，都在同一台服务器的邮箱 %s 里，密码相同
					短信回调    POST http://localhost:%d/sms/inbound/plain，签名密钥见 %s
					            body='{"messageId":"m1","from":"19900001234","to":"10650000","text":"村口的路灯坏了半个月","sentAt":"2026-03-02T09:00:00+08:00"}'
					            sign=$(printf %%s "$body" | openssl dgst -sha256 -hmac "$(cat %s)" | sed 's/.* //')
					            curl -H "X-Minyi-Signature: sha256=$sign" -H 'Content-Type: application/json' -d "$body" localhost:%d/sms/inbound/plain
					日志        %s
					按 Ctrl-C 停止。"""
				.formatted(settings.citizen().port(), settings.staff().port(),
						place("MINYI_ADMIN_PASSWORD", secrets, "admin-password"), sms.pagePort(), sms.gatewayPort(),
						MailServer.ADDRESS, mail.smtpPort(), mail.imapPort(), MailServer.ADDRESS,
						secrets + "/mail-password", MailServer.CITIZENS, settings.citizen().port(),
						place("MINYI_SMS_PLAIN_SECRET", secrets, "sms-plain-secret"), secrets + "/sms-plain-secret",
						settings.citizen().port(), settings.logs().resolve("minyi.log")));
	}

	private static String place(String variable, String secrets, String file) {
		return (System.getenv(variable) != null) ? "环境变量 " + variable : secrets + "/" + file;
	}

}
