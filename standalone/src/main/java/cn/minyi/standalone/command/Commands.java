package cn.minyi.standalone.command;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import cn.minyi.classifier.cli.CannotRunException;
import cn.minyi.servers.ServerNotStartedException;
import cn.minyi.standalone.demo.SamplesNotAcceptedException;
import cn.minyi.standalone.serve.StartRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * All commands of the program.
 */
@Command(name = "minyi", description = "民意收集系统", mixinStandardHelpOptions = true, version = "minyi 0.1.0",
		subcommands = { ServeCommand.class, DemoCommand.class, ClassifyCommand.class, TrainCommand.class,
				EvaluateCommand.class, ModelsCommand.class, RebuildIndexCommand.class, VerifyCommand.class,
				DeadLettersCommand.class, EraseCommand.class, RotateKeysCommand.class })
public final class Commands implements Callable<Integer> {

	@Override
	public Integer call() throws InterruptedException {
		return new ServeCommand().call();
	}

	/**
	 * The commands with the way in which their errors are told: those that a person can
	 * mend as a sentence, without a stack trace.
	 * @return without writers set
	 */
	public static CommandLine all() {
		CommandLine commands = new CommandLine(new Commands());
		commands.setResourceBundle(
				ResourceBundle.getBundle(Commands.class.getPackageName() + ".help", Locale.SIMPLIFIED_CHINESE));
		commands.setParameterExceptionHandler(new WrongArguments());
		return commands.setExecutionExceptionHandler((problem, command, parsed) -> {
			if (problem instanceof StartRefusedException || problem instanceof ServerNotStartedException
					|| problem instanceof CommandRefusedException || problem instanceof SamplesNotAcceptedException
					|| problem instanceof CannotRunException) {
				command.getErr().println(problem.getMessage());
				return CommandLine.ExitCode.SOFTWARE;
			}
			if (problem instanceof CancellationException) {
				// Stopped by a signal, which is told by what stops.
				return CommandLine.ExitCode.OK;
			}
			throw problem;
		});
	}

}
