package cn.minyi.standalone.command;

import java.io.PrintWriter;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells a person what is wrong with the arguments, and how they should be.
 */
final class WrongArguments implements IParameterExceptionHandler {

	@Override
	public int handleParseException(ParameterException problem, String[] arguments) {
		CommandLine command = problem.getCommandLine();
		PrintWriter err = command.getErr();
		err.println(sentence(problem));
		command.usage(err);
		return CommandLine.ExitCode.USAGE;
	}

	private static String sentence(ParameterException problem) {
		if (problem instanceof UnmatchedArgumentException unmatched) {
			return "不认识“%s”。".formatted(String.join(" ", unmatched.getUnmatched()));
		}
		if (problem instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
			return "缺少 %s。"
				.formatted(missing.getMissing().stream().map(WrongArguments::name).collect(Collectors.joining("、")));
		}
		return String.valueOf(problem.getMessage());
	}

	private static String name(ArgSpec argument) {
		return (argument instanceof OptionSpec option) ? option.longestName() : argument.paramLabel();
	}

}
