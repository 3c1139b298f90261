package cn.minyi.standalone.command;

import java.nio.file.Path;

import cn.minyi.classifier.cli.Train;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Trains a model.
 */
@Command(name = "train", mixinStandardHelpOptions = true, description = "用带标签的 JSON 行训练模型，不限于四风类别。")
class TrainCommand implements Runnable {

	@Option(names = "--input", required = true, paramLabel = "文件", description = "JSON 行文件，或者放这种文件的目录")
	private @Nullable Path input;

	@Option(names = "--label-field", paramLabel = "字段", description = "标签所在的字段；默认 category 或 label")
	private @Nullable String labelField;

	@Option(names = "--model", required = true, paramLabel = "文件", description = "要写的模型文件；已有的会在新模型完成后被替换")
	private @Nullable Path model;

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public void run() {
		if (this.input == null || this.model == null || this.spec == null) {
			throw new IllegalStateException("Not made by picocli");
		}
		new Train(this.spec.commandLine().getErr()::println).run(this.input, this.labelField, this.model);
	}

}
