package cn.minyi.standalone.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says when the disk is filling up, before the search node stops writing and, at last,
 * Kafka ends the program.
 */
final class DiskWatch implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(DiskWatch.class);

	private static final Duration LOOK = Duration.ofSeconds(15);

	private final Path data;

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "disk-watch");
		thread.setDaemon(true);
		return thread;
	});

	private boolean full;

	private DiskWatch(Path data) {
		this.data = data;
	}

	static DiskWatch start(Path data) {
		DiskWatch watch = new DiskWatch(data);
		watch.timer.scheduleWithFixedDelay(watch::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
		return watch;
	}

	@Override
	public void close() {
		this.timer.shutdownNow();
	}

	private void look() {
		try {
			long free = Files.getFileStore(this.data).getUsableSpace() >> 20;
			boolean fullNow = free < StartChecks.NEEDED_MEGABYTES;
			if (fullNow && !this.full) {
				logger.warn("磁盘空间不足：数据目录 {} 所在磁盘只剩 {} MB。请尽快清理：低于 200 MB 时检索停止更新，写满时程序会停止。", this.data, free);
			}
			if (!fullNow && this.full) {
				logger.warn("磁盘空间已恢复，剩余 {} MB。", free);
			}
			this.full = fullNow;
		}
		catch (IOException ex) {
			logger.warn("无法查询数据目录 {} 所在磁盘的剩余空间：{}", this.data, ex.getMessage());
		}
	}

}
