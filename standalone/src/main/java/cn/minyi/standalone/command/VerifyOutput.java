package cn.minyi.standalone.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import cn.minyi.search.ledger.Figures.Counts;
import cn.minyi.search.verify.Cause;
import cn.minyi.search.verify.VerificationReport;
import cn.minyi.search.verify.VerificationReport.Line;
import cn.minyi.search.verify.VerificationReport.Lost;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report of a verification as a person and as a program read it.
 */
final class VerifyOutput {

	private static final List<String> HEAD = List.of("渠道", "收到", "已入库", "不需入库", "待人工处理", "处理中", "差额", "重复送达", "无来源凭据");

	private static final int GAP = 2;

	private VerifyOutput() {
	}

	static List<String> table(VerificationReport report) {
		List<List<String>> rows = new ArrayList<>(List.of(HEAD));
		Counts total = new Counts(0, 0, 0, 0, 0);
		long repeated = 0;
		long unproven = 0;
		for (Line line : report.lines()) {
			rows.add(row(line.channel().title(), line.counts(), line.repeated(), line.unproven()));
			total = total.plus(line.counts());
			repeated += line.repeated();
			unproven += line.unproven();
		}
		rows.add(row("合计", total, repeated, unproven));
		List<String> lines = new ArrayList<>(rows.stream().map(VerifyOutput::padded).toList());
		lines.add("");
		if (report.gap() == 0) {
			lines.add("收到 %d 件，每一件都有着落。".formatted(total.received()));
		}
		else {
			lost(report, lines);
		}
		if (total.quarantined() > 0) {
			lines.add("待人工处理 %d 件：出错的用 dead-letters list 查看，查明原因后用 dead-letters replay 重新处理；读不懂的邮件在邮箱的隔离文件夹里。"
				.formatted(total.quarantined()));
		}
		if (unproven > 0) {
			lines.add("无来源凭据 %d 件：系统里有，渠道却没有记下收到过。不是丢失，但那个渠道漏记了。".formatted(unproven));
		}
		return lines;
	}

	private static void lost(VerificationReport report, List<String> lines) {
		lines.add("有 %d 件找不到：".formatted(report.gap()));
		TreeSet<Cause> causes = new TreeSet<>();
		for (Lost lost : report.lost()) {
			causes.add(lost.cause());
			lines.add("  %s  %s  %s  %s  %s%s".formatted(lost.at(), lost.channel().title(),
					lost.source().isEmpty() ? "（台账里没有）" : lost.source(), lost.sequence(), lost.cause().title(),
					(lost.missing() > 1) ? " " + lost.missing() + " 件" : ""));
		}
		if (report.unreadable() > 0) {
			lines.add("  台账里有 %d 条读不懂，请查看死信（dead-letters list）。".formatted(report.unreadable()));
		}
		lines.add("怎么办：");
		causes.forEach((cause) -> lines.add("  %s：%s。".formatted(cause.title(), cause.advice())));
	}

	private static List<String> row(String name, Counts counts, long repeated, long unproven) {
		List<String> row = new ArrayList<>(List.of(name));
		for (long count : new long[] { counts.received(), counts.indexed(), counts.served(), counts.quarantined(),
				counts.pending(), counts.gap(), repeated, unproven }) {
			row.add(String.valueOf(count));
		}
		return row;
	}

	// The first column to the left, numbers to the right.
	private static String padded(List<String> row) {
		StringBuilder line = new StringBuilder(row.get(0)).append(" ".repeat(GAP * 5 - width(row.get(0))));
		for (int i = 1; i < row.size(); i++) {
			int column = Math.max(width(HEAD.get(i)), GAP * 4);
			line.append(" ".repeat(Math.max(0, column - width(row.get(i))) + GAP)).append(row.get(i));
		}
		return line.toString();
	}

	// On a console a Chinese character is as wide as two others.
	private static int width(String text) {
		return text.codePoints().map((each) -> Character.isIdeographic(each) ? 2 : 1).sum();
	}

	static String json(VerificationReport report) {
		ObjectNode json = JsonMapper.shared().createObjectNode();
		json.put("at", report.at().toString()).put("gap", report.gap()).put("unreadable", report.unreadable());
		ArrayNode channels = json.putArray("channels");
		for (Line line : report.lines()) {
			Counts counts = line.counts();
			channels.addObject()
				.put("channel", line.channel().code())
				.put("received", counts.received())
				.put("indexed", counts.indexed())
				.put("served", counts.served())
				.put("quarantined", counts.quarantined())
				.put("pending", counts.pending())
				.put("gap", counts.gap())
				.put("repeated", line.repeated())
				.put("unproven", line.unproven());
		}
		ArrayNode lost = json.putArray("lost");
		for (Lost each : report.lost()) {
			lost.addObject()
				.put("channel", each.channel().code())
				.put("source", each.source())
				.put("sequence", each.sequence())
				.put("at", each.at().toString())
				.put("cause", each.cause().name().toLowerCase(Locale.ROOT).replace('_', '-'))
				.put("missing", each.missing());
		}
		return json.toString();
	}

}
