package cn.minyi.standalone.serve;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.servers.sms.LocalSmsGateway;
import cn.minyi.servers.sms.SmsAccount;
import cn.minyi.servers.sms.SmsProtocol;
import cn.minyi.standalone.phone.Conversations;
import cn.minyi.standalone.phone.PhonePages;

/**
 * The simulated SMS gateway with its phones: a real CMPP 3.0 server on the loopback
 * interface, and pages from which to write to the service and read what it answers.
 */
final class SmsSimulation {

	/** The hotline of the campaign that this service is made after. */
	static final String NUMBER = "106573022222";

	private static final String USER = "900001";

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private final LocalSmsGateway gateway;

	private final PhonePages pages;

	private final String password;

	private SmsSimulation(LocalSmsGateway gateway, PhonePages pages, String password) {
		this.gateway = gateway;
		this.pages = pages;
		this.password = password;
	}

	/**
	 * Starts both.
	 * @param dir where the gateway keeps what the service has not acknowledged
	 */
	static SmsSimulation start(Path dir, SecretFiles secrets, int gatewayPort, int pagePort) {
		String password = secrets.password("sms-gateway-password");
		Conversations conversations = new Conversations(Clock.systemUTC());
		LocalSmsGateway gateway = LocalSmsGateway.start(new SmsAccount(SmsProtocol.CMPP30, USER, password), dir,
				gatewayPort, PATIENCE, conversations);
		try {
			return new SmsSimulation(gateway, PhonePages.start(pagePort, gateway, conversations, NUMBER, ZONE),
					password);
		}
		catch (RuntimeException ex) {
			gateway.close();
			throw ex;
		}
	}

	int gatewayPort() {
		return this.gateway.port();
	}

	int pagePort() {
		return this.pages.port();
	}

	/** The link to this gateway, as properties of intake. */
	Map<String, Object> link() {
		String link = "minyi.sms.links[0].";
		return Map.of(link + "name", "simulation", link + "protocol", "CMPP30", link + "host", "127.0.0.1",
				link + "port", gatewayPort(), link + "user", USER, link + "password", this.password, link + "number",
				NUMBER, link + "reconnect-max", "5s");
	}

	/** Nobody can write any more. */
	void stopPages() {
		this.pages.stop();
	}

	void stop() {
		this.gateway.close();
	}

}
