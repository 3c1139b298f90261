package cn.minyi.standalone.command;

import java.time.Instant;
import java.util.List;

import cn.minyi.domain.Channel;
import cn.minyi.search.ledger.Figures.Counts;
import cn.minyi.search.verify.Cause;
import cn.minyi.search.verify.VerificationReport;
import cn.minyi.search.verify.VerificationReport.Line;
import cn.minyi.search.verify.VerificationReport.Lost;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyOutputTests {

	private static final Instant AT = Instant.parse("2026-03-02T04:00:00Z");

	private static VerificationReport report(long gap, List<Lost> lost) {
		return new VerificationReport(AT, List.of(new Line(Channel.SMS, new Counts(90, 2, 0, 3, gap), 4, 0),
				new Line(Channel.QUESTIONNAIRE, new Counts(1_000_000, 0, 0, 0, 0), 0, 0)), 0, lost);
	}

	@Test
	void addsUpWhatEveryChannelReceived() {
		assertThat(VerifyOutput.table(report(0, List.of()))).containsExactly(
				"渠道            收到    已入库  不需入库  待人工处理    处理中      差额  重复送达  无来源凭据",
				"短信              95        90         2           0         3         0         4           0",
				"问卷         1000000   1000000         0           0         0         0         0           0",
				"合计         1000095   1000090         2           0         3         0         4           0", "",
				"收到 1000095 件，每一件都有着落。");
	}

	@Test
	void namesWhatIsLostAndSaysWhatToDo() {
		List<String> lines = VerifyOutput
			.table(report(3, List.of(new Lost(Channel.SMS, "cmpp-1", "0a1b", AT, Cause.NOT_INDEXED, 1),
					new Lost(Channel.SMS, "cmpp-1", "", AT, Cause.NOT_RECORDED, 2))));
		assertThat(lines)
			.contains("有 3 件找不到：", "  2026-03-02T04:00:00Z  短信  cmpp-1  0a1b  索引里没有",
					"  索引里没有：记录还在，运行 rebuild-index 重建索引就能找回。")
			.anyMatch((line) -> line.endsWith("渠道漏记 2 件"));
	}

	@Test
	void tellsProgramsTheSame() {
		assertThat(
				VerifyOutput.json(report(1, List.of(new Lost(Channel.SMS, "cmpp-1", "0a1b", AT, Cause.NO_RECORD, 1)))))
			.startsWith("{\"at\":\"2026-03-02T04:00:00Z\",\"gap\":1,\"unreadable\":0,")
			.contains(
					"{\"channel\":\"sms\",\"received\":96,\"indexed\":90,\"served\":2,\"quarantined\":0,\"pending\":3,"
							+ "\"gap\":1,\"repeated\":4,\"unproven\":0}")
			.contains("\"cause\":\"no-record\"");
	}

}
