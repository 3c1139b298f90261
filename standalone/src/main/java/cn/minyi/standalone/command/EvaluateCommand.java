package cn.minyi.standalone.command;

import java.nio.file.Path;

import cn.minyi.classifier.cli.Evaluate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures a model.
 */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "用带标签的 JSON 行检验模型：各类的准确率、召回率、F1 和混淆情况。")
class EvaluateCommand implements Runnable {

	@Option(names = "--model", paramLabel = "文件", description = "train 得到的模型；默认是自带的模型")
	private @Nullable Path model;

	@Option(names = "--input", required = true, paramLabel = "文件", description = "JSON 行文件，或者放这种文件的目录")
	private @Nullable Path input;

	@Option(names = "--label-field", paramLabel = "字段", description = "标签所在的字段；默认 category 或 label")
	private @Nullable String labelField;

	@Option(names = "--folds", paramLabel = "份数", description = "不用模型，而是把输入分成几份做交叉验证")
	private @Nullable Integer folds;

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public void run() {
		if (this.input == null || this.spec == null) {
			throw new IllegalStateException("Not made by picocli");
		}
		if (this.folds != null && this.model != null) {
			throw new CommandRefusedException("--folds 和 --model 不能同时用：交叉验证会自己训练模型。");
		}
		Evaluate evaluate = new Evaluate(this.spec.commandLine().getErr()::println);
		String report = (this.folds != null) ? evaluate.folds(this.folds, this.input, this.labelField)
				: evaluate.model(this.model, this.input, this.labelField);
		this.spec.commandLine().getOut().println(report);
	}

}
