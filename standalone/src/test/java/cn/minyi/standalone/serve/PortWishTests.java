package cn.minyi.standalone.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import cn.minyi.servers.LoopbackPort;
import cn.minyi.servers.PortTakenException;
import cn.minyi.standalone.console.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortWishTests {

	private final StringWriter said = new StringWriter();

	private final Console console = Console.on(new PrintWriter(this.said, true));

	@Test
	void takesTheUsualPortWhenNothingIsSet() {
		PortWish wish = PortWish.of(Map.of("MINYI_KAFKA_PORT", " "), "Kafka", "MINYI_KAFKA_PORT", 9092);
		assertThat(wish.port()).isEqualTo(9092);
		assertThat(wish.explicit()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http", "0", "65536", "-1", "80.5" })
	void saysThatAValueIsNoPort(String value) {
		assertThatExceptionOfType(StartRefusedException.class)
			.isThrownBy(() -> PortWish.of(Map.of("MINYI_KAFKA_PORT", value), "Kafka", "MINYI_KAFKA_PORT", 9092))
			.withMessageContaining("MINYI_KAFKA_PORT")
			.withMessageContaining("“" + value + "”");
	}

	@Test
	void takesAnotherPortAndSaysSoWhenTheUsualOneIsTaken() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			PortWish wish = new PortWish("Kafka", "MINYI_KAFKA_PORT", taken.getLocalPort(), false);
			int port = wish.takeInternal(this.console);
			assertThat(port).isNotEqualTo(taken.getLocalPort()).isPositive();
			assertThat(this.said.toString()).contains("改用端口 " + port).contains("MINYI_KAFKA_PORT");
		}
	}

	@Test
	void insistsOnAPortThatWasAskedFor() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			PortWish wish = new PortWish("Kafka", "MINYI_KAFKA_PORT", taken.getLocalPort(), true);
			assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> wish.takeInternal(this.console))
				.withMessageContaining(String.valueOf(taken.getLocalPort()))
				.withMessageContaining("MINYI_KAFKA_PORT");
		}
	}

	@Test
	void startsOnAnotherPortWhenTheChosenOneIsTakenMeanwhile() {
		PortWish wish = new PortWish("Elasticsearch", "MINYI_ELASTICSEARCH_PORT", 9200, false);
		int port = wish.start(9200, this.console, (tried) -> {
			if (tried == 9200) {
				throw new PortTakenException("Elasticsearch", 9200, null);
			}
			return tried;
		});
		assertThat(port).isNotEqualTo(9200);
		assertThat(this.said.toString()).contains("改用端口 " + port);
	}

	@Test
	void doesNotMoveBecauseAnotherServersPortIsTaken() {
		PortWish wish = new PortWish("Elasticsearch", "MINYI_ELASTICSEARCH_PORT", 9200, false);
		assertThatExceptionOfType(PortTakenException.class).isThrownBy(() -> wish.start(9200, this.console, (tried) -> {
			throw new PortTakenException("Kafka", 9092, null);
		}));
	}

	@Test
	void refusesWhenAPortThatWasAskedForIsTakenMeanwhile() {
		PortWish wish = new PortWish("Elasticsearch", "MINYI_ELASTICSEARCH_PORT", 9200, true);
		assertThatExceptionOfType(StartRefusedException.class)
			.isThrownBy(() -> wish.start(9200, this.console, (tried) -> {
				throw new PortTakenException("Elasticsearch", 9200, null);
			}))
			.withMessageContaining("MINYI_ELASTICSEARCH_PORT");
	}

	@Test
	void takesAFreePortSilently() {
		int free = LoopbackPort.anyFree();
		PortWish wish = new PortWish("Kafka", "MINYI_KAFKA_PORT", free, false);
		assertThat(wish.takeInternal(this.console)).isEqualTo(free);
		assertThat(this.said.toString()).isEmpty();
	}

}
