package cn.minyi.search.channels;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import cn.minyi.domain.Channel;
import cn.minyi.domain.channel.ChannelEntry;
import cn.minyi.domain.unit.UnitDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterTableTests {

	private static final UnitDirectory UNITS = UnitDirectory.shipped();

	private static final String UNIT = UNITS.all().iterator().next().name();

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030" })
	void readsATable(String charset) {
		String table = "编号,渠道,名称,单位,来源,地点,发放数,起用日期,停用日期\neast-1,意见箱,东门," + UNIT + ",,人民广场,,2026-03-02,\n";
		EntryForm form = RegisterTable.read(table.getBytes(Charset.forName(charset))).orElseThrow().get(0).form();
		assertThat(form.mistakes(UNITS)).isEmpty();
		ChannelEntry entry = form.entry(UNITS);
		assertThat(entry.channel()).isEqualTo(Channel.BOX);
		assertThat(entry.source()).isEqualTo("box/东门");
		assertThat(entry.since()).isEqualTo(LocalDate.of(2026, 3, 2));
		assertThat(entry.handedOut()).isNull();
	}

	@Test
	void givesBackWhatItWrites() {
		ChannelEntry entry = new ChannelEntry("q-1", Channel.QUESTIONNAIRE, "=窗口,问卷",
				UNITS.all().iterator().next().code(), "questionnaire/=窗口,问卷", "大厅", 1000, LocalDate.of(2026, 3, 2),
				LocalDate.of(2026, 3, 31));
		String table = RegisterTable.write(List.of(new ChannelsView.Row(entry, UNIT, 998, "99.80%", true)));
		assertThat(table).contains("\"'=窗口,问卷\"", "998,99.80%");
		assertThat(RegisterTable.read(table.getBytes(StandardCharsets.UTF_8)).orElseThrow()).singleElement()
			.satisfies((row) -> {
				assertThat(row.number()).isEqualTo(2);
				assertThat(row.form().entry(UNITS)).isEqualTo(entry);
			});
	}

	@Test
	void saysWhatIsWrongInARow() {
		EntryForm form = new EntryForm("东 1", "信鸽", "", "月球局", null, null, "很多", "昨天", "2026-01-01");
		assertThat(form.mistakes(UNITS)).containsOnlyKeys("code", "channel", "name", "unit", "handedOut", "since");
		EntryForm ended = new EntryForm("a", "box", "东门", UNIT, null, null, null, "2026-03-02", "2026-03-01");
		assertThat(ended.mistakes(UNITS)).containsOnlyKeys("until");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "名称,单位\n东门,城管局\n", "编号,渠道,名称,单位\n\"没有结束" })
	void refusesWhatIsNoRegister(String file) {
		assertThat(RegisterTable.read(file.getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

}
