package cn.minyi.standalone.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import cn.minyi.classifier.cli.Classify;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Classifies lines from standard input.
 */
@Command(name = "classify", mixinStandardHelpOptions = true, description = {
		"给来件分类：从标准输入读 JSON 行 {\"id\",\"text\"}，向标准输出写结果，每行一条，次序不变。", "读不懂的行给出 {\"id\",\"error\"}，不影响其他行。" })
class ClassifyCommand implements Callable<Integer> {

	@Option(names = "--units", paramLabel = "文件", description = "派单目录（YAML）；默认是自带的示例")
	private @Nullable Path units;

	@Option(names = "--model", paramLabel = "文件", description = "train 得到的模型；默认是自带的模型")
	private @Nullable Path model;

	@Override
	public Integer call() throws IOException {
		Classify.with(this.units, this.model)
			.run(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
		return 0;
	}

}
