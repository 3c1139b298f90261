package cn.minyi.standalone.demo;

import cn.minyi.standalone.console.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far the sending is: a bar on a terminal, a line for each channel elsewhere.
 */
final class Progress implements AutoCloseable {

	private final Console console;

	private final @Nullable ProgressBar bar;

	private Progress(Console console, @Nullable ProgressBar bar) {
		this.console = console;
		this.bar = bar;
	}

	static Progress of(Console console, int total) {
		ProgressBar bar = Console.isTerminal() ? new ProgressBarBuilder().setTaskName("发送示例来件")
			.setInitialMax(total)
			.setStyle(ProgressBarStyle.ASCII)
			.setUpdateIntervalMillis(200)
			.build() : null;
		return new Progress(console, bar);
	}

	void channel(String name) {
		if (this.bar != null) {
			this.bar.setExtraMessage(name);
		}
		else {
			this.console.say("正在发送示例来件：" + name);
		}
	}

	void step(int count) {
		if (this.bar != null) {
			this.bar.stepBy(count);
		}
	}

	@Override
	public void close() {
		if (this.bar != null) {
			this.bar.close();
		}
	}

}
