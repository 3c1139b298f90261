package cn.minyi.standalone.command;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.concurrent.Callable;

import cn.minyi.classifier.cli.Place;
import cn.minyi.classifier.cli.Reclassify;
import cn.minyi.search.index.IndexRebuild;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Makes the index anew from the topics, while the old one is used.
 */
@Command(name = "rebuild-index", mixinStandardHelpOptions = true,
		description = "用 Kafka 里的全部记录重建检索索引（需要系统正在运行，期间照常使用）。可以随时中断，重新执行即可。")
class RebuildIndexCommand implements Callable<Integer> {

	@Mixin
	private @Nullable InstancePlace instance;

	@Option(names = "--reclassify", description = "先用正在使用的模型给全部来件重新分类；工作人员更正和交办过的，仍以他们所说的为准")
	private boolean reclassify;

	@Option(names = "--elasticsearch", paramLabel = "URL", description = "Elasticsearch 地址；默认同上")
	private @Nullable String elasticsearch;

	@Option(names = "--zone", paramLabel = "时区", defaultValue = "${env:MINYI_ZONE:-Asia/Shanghai}",
			description = "日期所用的时区，要与检索程序一致；默认 ${DEFAULT-VALUE}")
	private @Nullable String zone;

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		if (this.spec == null || this.zone == null || this.instance == null) {
			throw new IllegalStateException("Not made by picocli");
		}
		Place place = this.instance.place();
		String node = RunningServers.elasticsearch(this.elasticsearch);
		try {
			ZoneId days = ZoneId.of(this.zone);
			if (this.reclassify) {
				new Reclassify(place, Clock.systemUTC(), this.spec.commandLine().getOut()::println).run();
			}
			IndexRebuild.run(place.kafka(), node, days, this.spec.commandLine().getOut()::println);
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
