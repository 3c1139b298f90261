package cn.minyi.intake.arrival;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextBytesTests {

	private static final String TEXT = "朱镕基喆堃，路灯坏了";

	private static final Charset GB18030 = Charset.forName("GB18030");

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "gb2312", "GBK", "x-gbk", "cp936", "gb18030", "us-ascii", "no-such-charset", "", "????" })
	void readsGb18030WhateverItIsDeclaredToBe(String declared) {
		assertThat(TextBytes.lenient(TEXT.getBytes(GB18030), declared)).isEqualTo(TEXT);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "utf-8", "UTF8", "us-ascii", "unknown-8bit" })
	void readsUtf8WhateverItIsDeclaredToBe(String declared) {
		assertThat(TextBytes.lenient(TEXT.getBytes(StandardCharsets.UTF_8), declared)).isEqualTo(TEXT);
	}

	@Test
	void readsOtherCharsetsIfDeclared() {
		assertThat(TextBytes.lenient("臺灣".getBytes(Charset.forName("Big5")), "big5")).isEqualTo("臺灣");
	}

	@Test
	void replacesWhatFitsNowhereAndDropsNothing() {
		byte[] bytes = { 'a', (byte) 0xFF, 'b', (byte) 0xFF, 'c' };
		assertThat(TextBytes.lenient(bytes, "utf-8")).isEqualTo("a\uFFFDb\uFFFDc");
	}

	@Test
	void isStrictWhenAskedTo() {
		assertThat(TextBytes.strict(new byte[] { 'a', (byte) 0xFF, 'b' })).isEmpty();
		assertThat(TextBytes.strict(TEXT.getBytes(GB18030))).contains(TEXT);
	}

	@Test
	void leavesOutAByteOrderMark() {
		assertThat(TextBytes.strict("\uFEFF内容".getBytes(StandardCharsets.UTF_8))).contains("内容");
	}

}
