package cn.minyi.standalone.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be found out before anything is started.
 */
final class StartChecks {

	/** Below this the node makes its indices read-only before long. */
	static final long NEEDED_MEGABYTES = 512;

	private StartChecks() {
	}

	static void check(Settings settings) {
		requireRoom(settings.data());
		requireDistinct(List.of(settings.citizen(), settings.staff(), settings.kafka(), settings.elasticsearch(),
				settings.smtp(), settings.imap(), settings.cmpp(), settings.phone()));
		requireFree(settings.citizen());
		requireFree(settings.staff());
	}

	static void requireWritable(Path data) {
		try {
			Files.createDirectories(data);
		}
		catch (IOException ex) {
			throw new StartRefusedException("无法建立数据目录 %s。请检查它的上级目录是否允许写入，或者用环境变量 MINYI_DATA 指定另一个目录。".formatted(data),
					ex);
		}
		if (!Files.isWritable(data)) {
			throw new StartRefusedException("数据目录 %s 不允许写入。请修改它的权限，或者用环境变量 MINYI_DATA 指定另一个目录。".formatted(data));
		}
	}

	private static void requireRoom(Path data) {
		try {
			long free = Files.getFileStore(data).getUsableSpace() >> 20;
			if (free < NEEDED_MEGABYTES) {
				throw new StartRefusedException(
						"磁盘空间不足：数据目录 %s 所在磁盘只剩 %d MB，至少需要 %d MB。请清理磁盘，或者用环境变量 MINYI_DATA 指定另一块磁盘上的目录。".formatted(data,
								free, NEEDED_MEGABYTES));
			}
		}
		catch (IOException ex) {
			throw new StartRefusedException("无法查询数据目录 %s 所在磁盘的剩余空间：%s。".formatted(data, ex.getMessage()), ex);
		}
	}

	private static void requireDistinct(List<PortWish> ports) {
		Map<Integer, PortWish> known = new HashMap<>();
		for (PortWish port : ports) {
			PortWish same = known.putIfAbsent(port.port(), port);
			if (same != null && (same.explicit() || port.explicit())) {
				throw new StartRefusedException(
						"%s 和 %s 指定了同一个端口 %d。请把其中一个改为别的端口。".formatted(same.variable(), port.variable(), port.port()));
			}
		}
	}

	/** The web servers listen on every address of the machine. */
	private static void requireFree(PortWish wish) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(wish.port()));
		}
		catch (IOException ex) {
			throw wish.taken();
		}
	}

}
