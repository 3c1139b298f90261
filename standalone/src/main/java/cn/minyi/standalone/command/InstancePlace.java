package cn.minyi.standalone.command;

import java.io.IOException;
import java.nio.file.Path;

import cn.minyi.classifier.cli.Place;
import cn.minyi.domain.followup.Actor;
import cn.minyi.standalone.serve.Addresses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which instance a command about models works with.
 */
final class InstancePlace {

	/** Who sits at the terminal of the machine is its administrator. */
	static final Actor ADMINISTRATOR = new Actor("admin", "管理员（命令行）");

	@Option(names = "--kafka", paramLabel = "主机:端口", description = "Kafka 地址；默认是数据目录（MINYI_DATA）中正在运行的实例")
	private @Nullable String kafka;

	@Option(names = "--models", paramLabel = "目录", defaultValue = "${env:MINYI_MODELS}",
			description = "模型目录，要与系统所用的一致；默认是环境变量 MINYI_MODELS，或者数据目录里的 models")
	private @Nullable String models;

	@Option(names = "--units", paramLabel = "文件", defaultValue = "${env:MINYI_UNITS}",
			description = "派单目录（YAML），要与系统所用的一致；默认是环境变量 MINYI_UNITS，或者自带的示例")
	private @Nullable String units;

	Place place() throws IOException {
		return new Place(RunningServers.kafka(this.kafka),
				isGiven(this.models) ? Path.of(this.models) : Addresses.ofThisInstance().models(),
				isGiven(this.units) ? Path.of(this.units) : null);
	}

	private static boolean isGiven(@Nullable String value) {
		return value != null && !value.isBlank();
	}

}
