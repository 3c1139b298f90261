package cn.minyi.intake.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program that writes a token to its standard output, such as the ones that mail
 * programs use.
 *
 * @param command the program and its arguments
 */
record TokenCommand(List<String> command) implements AccessTokens.Source {

	private static final long TIMEOUT_SECONDS = 30;

	@Override
	public AccessTokens.Token fetch() throws MailLoginException {
		try {
			Process process = new ProcessBuilder(this.command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			process.getOutputStream().close();
			if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new MailLoginException("the token command does not end");
			}
			String token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
			if (process.exitValue() != 0 || token.isEmpty()) {
				throw new MailLoginException("the token command gives no token, exit status " + process.exitValue());
			}
			// It knows how long its token is good.
			return new AccessTokens.Token(token, Duration.ZERO);
		}
		catch (IOException ex) {
			throw new MailLoginException("the token command cannot be run");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MailLoginException("interrupted");
		}
	}

}
