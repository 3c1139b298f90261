package cn.minyi.standalone;

import java.io.FileDescriptor;

import cn.minyi.standalone.command.Commands;
import cn.minyi.standalone.console.Console;

/**
 * The program {@code minyi.jar}.
 */
public final class Minyi {

	private Minyi() {
	}

	/**
	 * Runs a command and ends the program with its status: 0 done, 1 refused or failed
	 * with a sentence that says what to do, 2 wrong arguments.
	 * @param args a command and its arguments; none to serve
	 */
	public static void main(String[] args) {
		System.exit(Commands.all()
			.setOut(Console.writer(FileDescriptor.out))
			.setErr(Console.writer(FileDescriptor.err))
			.execute(args));
	}

}
