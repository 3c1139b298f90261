package cn.minyi.standalone.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.servers.DirectoryLock;
import cn.minyi.standalone.console.Console;
import cn.minyi.standalone.console.LogFile;

/**
 * One running service with everything that it needs: broker, search node, mail server and
 * the three applications. Where its data and ports are comes from the environment.
 */
public final class Instance {

	private final Console console;

	private final Settings settings;

	private final Running running;

	private final Starter starter;

	private final CountDownLatch stopped = new CountDownLatch(1);

	private volatile int smtpPort;

	private Instance(Console console, Settings settings, Map<String, String> intakeProperties) {
		this.console = console;
		this.settings = settings;
		this.running = new Running(console);
		this.starter = new Starter(console, settings, this.running, intakeProperties);
	}

	/**
	 * Starts everything and returns when it is ready. A signal that ends this program
	 * stops everything in order, also during the start.
	 * @param console told what happens
	 * @param intakeProperties properties of intake that shall differ from its own
	 * configuration
	 * @return the running instance
	 * @throws StartRefusedException when it cannot be started as asked
	 * @throws cn.minyi.servers.ServerNotStartedException when a server does not start
	 * @throws CancellationException when it is stopped meanwhile
	 */
	public static Instance start(Console console, Map<String, String> intakeProperties) {
		long started = System.nanoTime();
		Settings settings = Settings.of(System.getenv());
		console.say("民意收集系统正在启动，数据目录 " + settings.data());
		StartChecks.requireWritable(settings.data());
		Instance instance = new Instance(console, settings, intakeProperties);
		instance.takeDirectory();
		try {
			StartChecks.check(settings);
			LogFile.open(settings.logs());
			Runtime.getRuntime().addShutdownHook(new Thread(instance::stop, "stop"));
			Starter.Doors doors = instance.starter.startAll();
			console.done("全部就绪", started);
			instance.smtpPort = doors.mail().smtpPort();
			Welcome.print(console, settings, doors.mail(), doors.sms());
			return instance;
		}
		catch (RuntimeException ex) {
			if (instance.running.isStopping()) {
				throw new CancellationException("Stopped while starting");
			}
			instance.running.stop();
			instance.starter.awaitIdle();
			throw ex;
		}
	}

	/**
	 * How to reach the channels, for whoever wants to send something.
	 * @return of this instance
	 */
	public Channels channels() {
		SecretFiles secrets = new SecretFiles(this.settings.secrets());
		return new Channels(URI.create("http://localhost:" + this.settings.citizen().port() + "/"), this.smtpPort,
				MailServer.ADDRESS, secret("MINYI_SMS_PLAIN_SECRET", secrets, "sms-plain-secret"),
				secret("MINYI_ADMIN_PASSWORD", secrets, "admin-password"), this.settings.data());
	}

	/**
	 * Waits until the instance has been stopped.
	 * @throws InterruptedException when interrupted
	 */
	public void await() throws InterruptedException {
		this.stopped.await();
	}

	private static String secret(String variable, SecretFiles files, String name) {
		String value = System.getenv(variable);
		return (value != null && !value.isBlank()) ? value : files.password(name);
	}

	private void stop() {
		if (this.running.isEmpty()) {
			return;
		}
		this.console.say("正在停止，请稍候……");
		this.running.stop();
		this.starter.awaitIdle();
		this.console.say("已停止。数据都在 " + this.settings.data());
		this.stopped.countDown();
	}

	private void takeDirectory() {
		try {
			DirectoryLock lock = DirectoryLock.tryTake(this.settings.data())
				.orElseThrow(
						() -> new StartRefusedException("数据目录 %s 正被另一个正在运行的实例使用。请先停止它，或者用环境变量 MINYI_DATA 为新的实例指定另一个目录。"
							.formatted(this.settings.data())));
			this.running.add(Part.DIRECTORY, lock, this::release);
		}
		catch (IOException ex) {
			throw new StartRefusedException("数据目录 %s 无法使用：%s。请检查它的权限。".formatted(this.settings.data(), ex.getMessage()),
					ex);
		}
	}

	private void release(DirectoryLock lock) {
		try (lock) {
			Addresses.of(this.settings).clear();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
