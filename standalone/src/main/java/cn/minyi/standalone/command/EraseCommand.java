package cn.minyi.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import cn.minyi.attachments.AttachmentStore;
import cn.minyi.domain.Receipts;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.seal.PersonalNumbers;
import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.standalone.privacy.Erasure;
import cn.minyi.standalone.privacy.Traces;
import cn.minyi.standalone.serve.Addresses;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Erases a submission.
 */
@Command(name = "erase", mixinStandardHelpOptions = true,
		description = { "按规定删除一件来件：原文、分类、办理经过、通知、附件都删除，只留一个空标记供统计。删除后不能恢复。",
				"不加 --yes 只列出会删除什么。需要系统正在运行。退出状态：0 已删除并核实，1 没有删除或没有全部核实。" })
class EraseCommand implements Callable<Integer> {

	private static final int SHORTEST_REASON = 5;

	@Parameters(paramLabel = "编号", description = "回执编号，如 7KQM-2XHT-WP9C")
	private @Nullable String code;

	@Option(names = "--reason", required = true, paramLabel = "理由", description = "依据和理由，至少 5 个字；会长期保留，不要写个人信息")
	private @Nullable String reason;

	@Option(names = "--by", paramLabel = "姓名", defaultValue = "管理员（命令行）", description = "谁决定的；默认 ${DEFAULT-VALUE}")
	private @Nullable String by;

	@Option(names = "--yes", description = "真的删除")
	private boolean yes;

	@Option(names = "--wait", paramLabel = "秒", defaultValue = "120",
			description = "最多等 Kafka 清除多久；默认 ${DEFAULT-VALUE}")
	private int wait;

	@Option(names = "--kafka", paramLabel = "主机:端口", description = "Kafka 地址；默认是数据目录（MINYI_DATA）中正在运行的实例")
	private @Nullable String kafka;

	@Option(names = "--elasticsearch", paramLabel = "URL", description = "Elasticsearch 地址；默认同上")
	private @Nullable String elasticsearch;

	@Option(names = "--zone", paramLabel = "时区", defaultValue = "${env:MINYI_ZONE:-Asia/Shanghai}",
			description = "日期所用的时区，要与检索程序一致；默认 ${DEFAULT-VALUE}")
	private @Nullable String zone;

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		if (this.spec == null || this.code == null || this.reason == null || this.by == null || this.zone == null) {
			throw new IllegalStateException("Not made by picocli");
		}
		String receipt = Receipts.read(this.code)
			.orElseThrow(() -> new CommandRefusedException("“%s”不是回执编号：编号是 12 位字母和数字，请核对。".formatted(this.code)));
		String why = PersonalNumbers.mask(this.reason.strip());
		if (why.length() < SHORTEST_REASON) {
			throw new CommandRefusedException("理由至少写 5 个字，说明依据什么删除。");
		}
		PrintWriter out = this.spec.commandLine().getOut();
		SecretFiles secrets = new SecretFiles(Addresses.ofThisInstance().secrets());
		byte[] key = secrets.existingKey("receipt-key")
			.orElseThrow(() -> new CommandRefusedException("在数据目录（MINYI_DATA）里没有找到密钥 secrets/receipt-key。"));
		try (AttachmentStore files = AttachmentFiles.open(secrets);
				Erasure erasure = new Erasure(RunningServers.kafka(this.kafka),
						RunningServers.elasticsearch(this.elasticsearch), new Receipts(key), files,
						Clock.system(ZoneId.of(this.zone)), out::println)) {
			Optional<Traces> found = erasure.find(receipt);
			if (found.isEmpty()) {
				out.println("没有找到编号 " + receipt + " 的来件，什么也没有做。请核对编号。");
				return ExitCode.SOFTWARE;
			}
			describe(found.get(), out);
			if (!this.yes) {
				out.println("这是预演，什么也没有删除。确认无误后加上 --yes 再执行；删除后不能恢复。");
				return ExitCode.SOFTWARE;
			}
			return end(erasure.erase(found.get(), why, new Actor("admin", this.by), Duration.ofSeconds(this.wait)),
					out);
		}
		catch (DateTimeException ex) {
			throw new CommandRefusedException("没有“%s”这个时区。请写成 Asia/Shanghai 这样的名称。".formatted(this.zone), ex);
		}
		catch (IllegalStateException ex) {
			throw new CommandRefusedException(String.valueOf(ex.getMessage()), ex);
		}
		catch (KafkaException ex) {
			throw new CommandRefusedException("Kafka 没有回答。请确认系统正在运行、地址正确，再执行一次；重复执行没有害处。", ex);
		}
		catch (IOException ex) {
			throw new CommandRefusedException("Elasticsearch 没有回答。请确认系统正在运行、地址正确，再执行一次；重复执行没有害处。", ex);
		}
	}

	private static void describe(Traces traces, PrintWriter out) {
		out.printf("编号 %s%s%n", traces.receipt(), (traces.marker() != null) ? "（以前已经删除过）" : "");
		out.printf("渠道 %s，日期 %s，类别 %s%n", (traces.channel() != null) ? traces.channel().title() : "不详",
				(traces.day() != null) ? traces.day() : "不详",
				(traces.category() != null) ? traces.category().title() : "未分类");
		traces.counts().forEach((topic, count) -> out.printf("  %s：%d 条%n", topic, count));
		out.printf("  附件：%d 个%n", traces.attachments().size());
		out.println("  渠道收件总账（minyi.ledger）不含个人信息，保留。");
	}

	private static int end(List<String> left, PrintWriter out) {
		left.forEach((sentence) -> out.println("注意：" + sentence));
		out.println(left.isEmpty() ? "删除完成，已核实。备份、短信平台和邮箱里的副本要另行处理。" : "已经删除，但没有全部核实，见上面的“注意”。");
		return left.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
	}

}
