package cn.minyi.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import cn.minyi.standalone.console.Console;
import cn.minyi.standalone.serve.Channels;

/**
 * Sends all samples through the real channels. What has an identity of its own is sent
 * again in each run, which changes nothing; a web form or mail that is sent twice is two,
 * so how many were sent is noted in the data directory.
 */
public final class Demo {

	/** A loopback browser that fills in seventy forms in a minute is no flood. */
	public static final Map<String, String> INTAKE_PROPERTIES = Map.of("minyi.web.submissions-per-minute", "6000");

	private final Samples samples;

	private final Channels channels;

	private final Path notes;

	private final Progress progress;

	private Demo(Samples samples, Channels channels, Path notes, Progress progress) {
		this.samples = samples;
		this.channels = channels;
		this.notes = notes;
		this.progress = progress;
	}

	/**
	 * Sends the samples that have not been sent yet.
	 * @param console told how it goes
	 * @param channels of a running instance
	 * @throws IOException when the notes in the data directory cannot be read or written
	 * @throws InterruptedException when interrupted
	 * @throws SamplesNotAcceptedException when a channel does not take a sample
	 */
	public static void send(Console console, Channels channels) throws IOException, InterruptedException {
		Samples samples = Samples.shipped();
		Path notes = Files.createDirectories(channels.data().resolve("demo"));
		try (Progress progress = Progress.of(console, samples.size())) {
			new Demo(samples, channels, notes, progress).send();
		}
		console.say("示例来件共 %d 条：短信 %d，网页 %d，邮件 %d，意见箱 %d。重复运行 demo 不会重复收件。".formatted(samples.size(),
				samples.sms().size(), samples.web().size(), samples.mail().size(), samples.box().size()));
	}

	private void send() throws IOException, InterruptedException {
		Http http = new Http();
		this.progress.channel("短信");
		SmsSamples sms = new SmsSamples(http, this.channels.citizenPage(), this.channels.smsSecret());
		for (int i = 0; i < this.samples.sms().size(); i++) {
			sms.send(i, this.samples.sms().get(i));
			this.progress.step(1);
		}
		this.progress.channel("网页");
		WebSamples web = new WebSamples(http, this.channels.citizenPage());
		sendOnce("web-sent", this.samples.web(), web::send);
		this.progress.channel("邮件");
		MailSamples mail = new MailSamples(this.channels.smtpPort(), this.channels.mailAddress());
		sendOnce("mail-sent", this.samples.mail(), mail::send);
		this.progress.channel("意见箱");
		new BoxSamples(http, this.channels.citizenPage(), this.channels.adminPassword())
			.send(this.notes.resolve("box.xlsx"), this.samples.box());
		this.progress.step(this.samples.box().size());
	}

	private <T> void sendOnce(String note, List<T> some, Sending<T> sending) throws IOException, InterruptedException {
		SentCount sent = new SentCount(this.notes.resolve(note));
		for (int i = 0; i < some.size(); i++) {
			if (i >= sent.read()) {
				sending.send(some.get(i));
				sent.write(i + 1);
			}
			this.progress.step(1);
		}
	}

	@FunctionalInterface
	private interface Sending<T> {

		void send(T sample) throws InterruptedException;

	}

}
