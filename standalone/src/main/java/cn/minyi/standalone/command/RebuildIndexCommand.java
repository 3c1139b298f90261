package cn.minyi.standalone.command;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.concurrent.Callable;

import cn.minyi.search.index.IndexRebuild;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Makes the index anew from the topics, while the old one is used.
 */
@Command(name = "rebuild-index", mixinStandardHelpOptions = true,
		description = "用 Kafka 里的全部记录重建检索索引（需要系统正在运行，期间照常使用）。可以随时中断，重新执行即可。")
class RebuildIndexCommand implements Callable<Integer> {

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
		if (this.spec == null || this.zone == null) {
			throw new IllegalStateException("Not made by picocli");
		}
		String broker = RunningServers.kafka(this.kafka);
		String node = RunningServers.elasticsearch(this.elasticsearch);
		try {
			IndexRebuild.run(broker, node, ZoneId.of(this.zone), this.spec.commandLine().getOut()::println);
			return 0;
		}
		catch (DateTimeException ex) {
			throw new CommandRefusedException("没有“%s”这个时区。请写成 Asia/Shanghai 这样的名称。".formatted(this.zone), ex);
		}
		// Its message is a sentence that says what to do.
		catch (IllegalStateException ex) {
			throw new CommandRefusedException(String.valueOf(ex.getMessage()), ex);
		}
	}

}
