package cn.minyi.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

import cn.minyi.standalone.deadletters.DeadLetter;
import cn.minyi.standalone.deadletters.DeadLetters;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * Shows and replays records that could not be processed.
 */
@Command(name = "dead-letters", description = "查看或重新处理出错的记录（需要系统正在运行）", mixinStandardHelpOptions = true)
class DeadLettersCommand implements Runnable {

	@Option(names = "--kafka", scope = ScopeType.INHERIT, paramLabel = "主机:端口",
			description = "Kafka 地址；默认是数据目录（MINYI_DATA）中正在运行的实例")
	private @Nullable String kafka;

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(spec().commandLine(), "请写明 list 或 replay。");
	}

	@Command(name = "list", description = "列出出错的记录，不显示内容", mixinStandardHelpOptions = true)
	void list() throws IOException {
		List<DeadLetter> waiting = ask(DeadLetters::waiting);
		out().println(waiting.isEmpty() ? "没有出错的记录。" : "出错的记录 %d 条：".formatted(waiting.size()));
		for (DeadLetter dead : waiting) {
			out().printf("%s  %s  %s/%d@%d  %d 字节  %s%n", dead.failedAt(), dead.stage(), dead.topic(), dead.partition(),
					dead.offset(), dead.bytes(), dead.cause());
		}
	}

	@Command(name = "replay", description = "把出错的记录原样送回原来的主题重新处理", mixinStandardHelpOptions = true)
	void replay() throws IOException {
		out().printf("已送回 %d 条记录。%n", ask(DeadLetters::replay));
	}

	private <T> T ask(Function<DeadLetters, T> question) throws IOException {
		String address = RunningServers.kafka(this.kafka);
		try {
			return question.apply(new DeadLetters(address));
		}
		catch (KafkaException ex) {
			throw new CommandRefusedException(
					"Kafka(%s)没有回答：%s。请确认系统正在运行、地址正确，然后重试。".formatted(address, ex.getMessage()), ex);
		}
	}

	private PrintWriter out() {
		return spec().commandLine().getOut();
	}

	private CommandSpec spec() {
		if (this.spec == null) {
			throw new IllegalStateException("Not made by picocli");
		}
		return this.spec;
	}

}
