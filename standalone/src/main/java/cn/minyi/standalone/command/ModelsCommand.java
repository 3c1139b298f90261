package cn.minyi.standalone.command;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;

import cn.minyi.classifier.cli.Models;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Shows the models and decides about them.
 */
@Command(name = "models", description = "查看、比较、启用、回退分类模型（需要系统正在运行）", mixinStandardHelpOptions = true)
class ModelsCommand implements Runnable {

	private static final String NOTE = "理由，会记录下来";

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(spec().commandLine(), "请写明 list、compare、promote、rollback、try 或 end-trial。");
	}

	@Command(name = "list", description = "列出模型、它们的状态和经过", mixinStandardHelpOptions = true)
	void list(@Mixin InstancePlace instance) throws IOException {
		models(instance).list();
	}

	@Command(name = "compare", description = "比较模型和正在使用的模型：在留出的更正上、在语料上、在新来件上", mixinStandardHelpOptions = true)
	void compare(@Mixin InstancePlace instance,
			@Parameters(arity = "0..1", paramLabel = "版本", description = "默认是试用中的模型，没有试用时是最新的") String version,
			@Option(names = "--limit", paramLabel = "条数", defaultValue = "20",
					description = "列出多少条类别不同的来件；默认 ${DEFAULT-VALUE}") int limit)
			throws IOException {
		models(instance).compare(version, Math.max(0, limit));
	}

	@Command(name = "promote", description = "启用一个模型", mixinStandardHelpOptions = true)
	void promote(@Mixin InstancePlace instance,
			@Parameters(paramLabel = "版本", description = "models list 里的版本") String version,
			@Option(names = "--note", required = true, paramLabel = "理由", description = NOTE) String note)
			throws IOException {
		models(instance).promote(version, note, InstancePlace.ADMINISTRATOR);
	}

	@Command(name = "rollback", description = "回退到上一个模型", mixinStandardHelpOptions = true)
	void rollback(@Mixin InstancePlace instance,
			@Option(names = "--note", required = true, paramLabel = "理由", description = NOTE) String note)
			throws IOException {
		models(instance).rollBack(note, InstancePlace.ADMINISTRATOR);
	}

	@Command(name = "try", description = "试用一个模型：它和正在使用的模型一起读新来件，但不影响分类", mixinStandardHelpOptions = true)
	void tryOut(@Mixin InstancePlace instance,
			@Parameters(paramLabel = "版本", description = "models list 里的版本") String version) throws IOException {
		models(instance).tryOut(version, InstancePlace.ADMINISTRATOR);
	}

	@Command(name = "end-trial", description = "结束试用", mixinStandardHelpOptions = true)
	void endTrial(@Mixin InstancePlace instance,
			@Option(names = "--note", paramLabel = "理由", description = NOTE) String note) throws IOException {
		models(instance).endTrial(note, InstancePlace.ADMINISTRATOR);
	}

	private Models models(InstancePlace instance) throws IOException {
		return new Models(instance.place(), Clock.systemUTC(), zone(), spec().commandLine().getOut()::println);
	}

	private static ZoneId zone() {
		String named = System.getenv().getOrDefault("MINYI_ZONE", "");
		try {
			return ZoneId.of(named.isBlank() ? "Asia/Shanghai" : named);
		}
		catch (DateTimeException ex) {
			throw new CommandRefusedException("没有“%s”这个时区。请把 MINYI_ZONE 写成 Asia/Shanghai 这样的名称。".formatted(named), ex);
		}
	}

	private CommandSpec spec() {
		if (this.spec == null) {
			throw new IllegalStateException("Not made by picocli");
		}
		return this.spec;
	}

}
