package cn.minyi.standalone.command;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final CommandLine commands = Commands.all()
		.setOut(new PrintWriter(this.out, true))
		.setErr(new PrintWriter(this.err, true));

	@Test
	void helpNamesEveryCommandInChinese() {
		assertThat(this.commands.execute("--help")).isZero();
		assertThat(this.out.toString())
			.contains("serve", "demo", "classify", "train", "evaluate", "models", "rebuild-index", "verify",
					"dead-letters")
			.contains("显示这份说明")
			.doesNotContain("Show this help");
	}

	@Test
	void everyCommandHasHelpInChinese() {
		for (String command : this.commands.getSubcommands().keySet()) {
			assertThat(this.commands.execute(command, "--help")).as(command).isZero();
		}
		assertThat(this.out.toString()).doesNotContain("Show this help").doesNotContain("Usage");
	}

	@Test
	void saysThatItDoesNotKnowACommand() {
		assertThat(this.commands.execute("srve")).isEqualTo(2);
		assertThat(this.err.toString()).startsWith("不认识“srve”。").contains("serve");
	}

	@Test
	void saysWhatIsMissing() {
		assertThat(this.commands.execute("train", "--input", "x.jsonl")).isEqualTo(2);
		assertThat(this.err.toString()).startsWith("缺少 --model。");
	}

	@Test
	void tellsWhatCannotBeDoneInASentence() {
		assertThat(this.commands.execute("train", "--input", "no-such-file.jsonl", "--model", "model")).isEqualTo(1);
		assertThat(this.err.toString()).contains("no-such-file.jsonl").doesNotContain("\tat ");
	}

	@Test
	void doesNotLearnFromCorrectionsAndFromAFileAtOnce() {
		assertThat(this.commands.execute("train", "--corrections", "--input", "x.jsonl")).isEqualTo(1);
		assertThat(this.err.toString()).contains("--corrections", "--input");
	}

	@Test
	void asksWhatToDoWithModels() {
		assertThat(this.commands.execute("models")).isEqualTo(2);
		assertThat(this.err.toString()).contains("list", "promote", "rollback");
		assertThat(this.commands.execute("models", "promote", "0123456789abcdef")).isEqualTo(2);
		assertThat(this.err.toString()).contains("缺少 --note。");
	}

	@Test
	void saysThatItCouldNotVerify() {
		// Nothing runs in the directory of tests.
		assertThat(this.commands.execute("verify", "--kafka", "127.0.0.1:1")).isEqualTo(2);
		assertThat(this.err.toString()).contains("没有找到正在运行的实例", "--elasticsearch").doesNotContain("\tat ");
	}

	@Test
	void doesNotTrainAndMeasureAModelAtOnce() {
		assertThat(this.commands.execute("evaluate", "--input", "x", "--model", "y", "--folds", "5")).isEqualTo(1);
		assertThat(this.err.toString()).contains("--folds").contains("--model");
	}

}
