package cn.minyi.servers;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LocalKafkaIT {

	@TempDir
	Path dir;

	@Test
	void keepsRecordsAndOffsetsOverARestartOnAnotherPort() throws Exception {
		String before;
		try (LocalKafka kafka = LocalKafka.start(this.dir, 0)) {
			before = kafka.bootstrapServers();
			KafkaProbe probe = new KafkaProbe(before);
			probe.createTopic();
			probe.write("一", "二");
			assertThat(probe.readOn(2)).containsExactlyInAnyOrder("一", "二");
			probe.write("三");
		}
		try (ServerSocket taken = new ServerSocket(portOf(before), 1, InetAddress.getByName("127.0.0.1"));
				LocalKafka kafka = LocalKafka.start(this.dir, 0)) {
			assertThat(kafka.bootstrapServers()).isNotEqualTo("127.0.0.1:" + taken.getLocalPort());
			KafkaProbe probe = new KafkaProbe(kafka.bootstrapServers());
			probe.write("四");
			assertThat(probe.readOn(2)).containsExactlyInAnyOrder("三", "四");
		}
	}

	@Test
	void listensOnThePortItIsGiven() throws Exception {
		int port = LoopbackPort.anyFree();
		try (LocalKafka kafka = LocalKafka.start(this.dir, port)) {
			assertThat(kafka.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
			assertThat(LoopbackPort.isFree(port)).isFalse();
		}
		assertThat(LoopbackPort.isFree(port)).isTrue();
	}

	@Test
	void saysThatThePortIsTaken() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			assertThatExceptionOfType(ServerNotStartedException.class)
				.isThrownBy(() -> LocalKafka.start(this.dir, taken.getLocalPort()))
				.withMessageContaining("端口 " + taken.getLocalPort() + " 已被其他程序占用");
		}
	}

	@Test
	void saysThatAnotherBrokerUsesTheDirectory() {
		try (LocalKafka kafka = LocalKafka.start(this.dir, 0)) {
			assertThat(kafka.bootstrapServers()).isNotEmpty();
			assertThatExceptionOfType(ServerNotStartedException.class).isThrownBy(() -> LocalKafka.start(this.dir, 0))
				.withMessageContaining("另一个程序正在使用目录");
		}
	}

	private static int portOf(String address) {
		return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
	}

}
