package cn.minyi.standalone.demo;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SamplesTests {

	private final Samples samples;

	SamplesTests() throws IOException {
		this.samples = Samples.shipped();
	}

	@Test
	void thereAreAtLeastTwoHundredOverFourChannels() {
		assertThat(this.samples.size()).isGreaterThanOrEqualTo(200);
		assertThat(List.of(this.samples.sms(), this.samples.web(), this.samples.mail(), this.samples.box()))
			.allSatisfy((channel) -> assertThat(channel).hasSizeGreaterThanOrEqualTo(30));
	}

	@Test
	void onlyShortMessagesRepeatOneAnotherAsPeopleDo() {
		assertThat(this.samples.web()).doesNotHaveDuplicates();
		assertThat(this.samples.mail()).doesNotHaveDuplicates();
		assertThat(this.samples.box()).doesNotHaveDuplicates();
	}

	@Test
	void formsAreOfALengthThatTheFormTakes() {
		assertThat(this.samples.web()).extracting(Samples.Web::text)
			.allSatisfy((text) -> assertThat(text.codePointCount(0, text.length())).isBetween(5, 2000));
	}

	@Test
	void mailsCanBeWrittenInTheirCharset() {
		assertThat(this.samples.mail()).allSatisfy((mail) -> {
			var encoder = Charset.forName(mail.charset()).newEncoder();
			assertThat(encoder.canEncode(mail.subject() + mail.body() + mail.from())).isTrue();
		});
	}

}
