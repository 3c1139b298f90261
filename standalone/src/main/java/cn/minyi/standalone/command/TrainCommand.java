package cn.minyi.standalone.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

import cn.minyi.classifier.cli.Train;
import cn.minyi.classifier.cli.TrainWithCorrections;
import cn.minyi.classifier.learn.Corpus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Trains a model.
 */
@Command(name = "train", mixinStandardHelpOptions = true,
		description = { "训练模型。用 --input 和 --model：从带标签的 JSON 行训练，不限于四风类别。",
				"用 --corrections：从自带的语料和工作人员的更正训练给来件分类的模型，并开始试用（需要系统正在运行）。" })
class TrainCommand implements Callable<Integer> {

	@Option(names = "--input", paramLabel = "文件", description = "JSON 行文件，或者放这种文件的目录")
	private @Nullable Path input;

	@Option(names = "--label-field", paramLabel = "字段", description = "标签所在的字段；默认 category 或 label")
	private @Nullable String labelField;

	@Option(names = "--model", paramLabel = "文件", description = "要写的模型文件；已有的会在新模型完成后被替换")
	private @Nullable Path model;

	@Option(names = "--corrections", description = "从工作人员的更正学习；模型写到模型目录，以内容的校验和命名")
	private boolean corrections;

	@Mixin
	private @Nullable InstancePlace instance;

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		if (this.spec == null || this.instance == null) {
			throw new IllegalStateException("Not made by picocli");
		}
		CommandLine line = this.spec.commandLine();
		if (this.corrections) {
			if (this.input != null || this.model != null || this.labelField != null) {
				throw new CommandRefusedException(
						"--corrections 用自带的语料，并自己决定写到哪里，不能和 --input、--model、--label-field 同时用。");
			}
			new TrainWithCorrections(this.instance.place(), Corpus.shipped(), Clock.systemUTC(), line.getErr()::println)
				.run(InstancePlace.ADMINISTRATOR, line.getOut()::println);
			return CommandLine.ExitCode.OK;
		}
		if (this.input == null || this.model == null) {
			line.getErr().println("缺少 %s。".formatted((this.input == null) ? "--input" : "--model"));
			line.usage(line.getErr());
			return CommandLine.ExitCode.USAGE;
		}
		new Train(line.getErr()::println).run(this.input, this.labelField, this.model);
		return CommandLine.ExitCode.OK;
	}

}
