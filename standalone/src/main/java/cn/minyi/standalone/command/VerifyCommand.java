package cn.minyi.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;

import cn.minyi.search.verify.Verification;
import cn.minyi.search.verify.VerificationReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Counts whether anything was lost.
 */
@Command(name = "verify", mixinStandardHelpOptions = true, description = {
		"对账：各渠道收到 = 已入库 + 不需入库 + 待人工处理 + 处理中 + 差额（需要系统正在运行，期间照常使用，不改动任何东西）。", "退出状态：0 没有差额，1 有差额，2 没能做完。" })
class VerifyCommand implements Callable<Integer> {

	/** The servers could not be asked, so that nothing can be said. */
	private static final int NOT_DONE = 2;

	@Option(names = "--kafka", paramLabel = "主机:端口", description = "Kafka 地址；默认是数据目录（MINYI_DATA）中正在运行的实例")
	private @Nullable String kafka;

	@Option(names = "--elasticsearch", paramLabel = "URL", description = "Elasticsearch 地址；默认同上")
	private @Nullable String elasticsearch;

	@Option(names = "--limit", paramLabel = "条数", defaultValue = "50", description = "最多列出多少条找不到的；默认 ${DEFAULT-VALUE}")
	private int limit;

	@Option(names = "--longest-wait", paramLabel = "小时", defaultValue = "2",
			description = "长短信的一段最多等其余各段多久，超过就算差额；默认 ${DEFAULT-VALUE}")
	private int longestWait;

	@Option(names = "--json", description = "输出 JSON，不输出表格")
	private boolean json;

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		if (this.spec == null) {
			throw new IllegalStateException("Not made by picocli");
		}
		PrintWriter out = this.spec.commandLine().getOut();
		PrintWriter err = this.spec.commandLine().getErr();
		try {
			VerificationReport report = Verification.run(RunningServers.kafka(this.kafka),
					RunningServers.elasticsearch(this.elasticsearch), Duration.ofHours(this.longestWait),
					Math.max(0, this.limit), err::println);
			if (this.json) {
				out.println(VerifyOutput.json(report));
			}
			else {
				VerifyOutput.table(report).forEach(out::println);
			}
			return (report.gap() > 0) ? ExitCode.SOFTWARE : ExitCode.OK;
		}
		// Their messages are sentences that say what to do.
		catch (IllegalStateException | IllegalArgumentException | CommandRefusedException ex) {
			err.println(ex.getMessage());
			return NOT_DONE;
		}
	}

}
