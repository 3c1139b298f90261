package cn.minyi.intake.sms.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One account at one SMS gateway.
 *
 * @param name names the link in meters, health and the ledger
 * @param protocol what the gateway speaks
 * @param host of the gateway
 * @param port of the gateway
 * @param user the enterprise code (SP-Id, 企业代码) or the system id
 * @param password shared with the gateway; absent if it is in a file
 * @param passwordFile the file that holds the password
 * @param number the service number (接入号) that citizens write to
 * @param serviceId the service code (业务代码) of CMPP or the service type of SMPP
 * @param systemType the system type of SMPP
 * @param window how many messages may wait for their response, each way
 * @param rate how many messages, or parts, are sent in a second at most
 * @param keepAlive how long the line may be silent before the gateway is asked whether it
 * is there; after three times that long the connection is given up
 * @param responseTimeout how long to wait for a response
 * @param reconnectMin the first pause before connecting anew
 * @param reconnectMax the longest pause before connecting anew
 */
record LinkSettings(@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,31}",
		message = "请用小写字母、数字和连字符给链路起名，最多 32 个 (name the link with lower-case letters, digits and hyphens)") String name,
		@NotNull(message = "请写明协议 CMPP20、CMPP30 或 SMPP34 (name the protocol)") LinkProtocol protocol,
		@NotBlank(message = "请写网关地址 (name the gateway's host)") String host, @Min(1) @Max(65_535) int port,
		@NotBlank(message = "请写企业代码或 system_id (give the SP-Id or system id)") String user, @Nullable String password,
		@Nullable Path passwordFile,
		@NotNull @Pattern(regexp = "[0-9]{3,20}",
				message = "请写接入号，3 至 20 位数字 (give the service number, 3 to 20 digits)") String number,
		@NotNull @DefaultValue("") String serviceId, @NotNull @DefaultValue("") String systemType,
		@Min(1) @Max(1000) @DefaultValue("16") int window, @Min(1) @Max(10_000) @DefaultValue("20") int rate,
		@NotNull @DurationMin(millis = 100) @DefaultValue("30s") Duration keepAlive,
		@NotNull @DurationMin(millis = 100) @DefaultValue("30s") Duration responseTimeout,
		@NotNull @DurationMin(millis = 10) @DefaultValue("1s") Duration reconnectMin,
		@NotNull @DurationMin(millis = 10) @DefaultValue("1m") Duration reconnectMax) {

	@AssertTrue(message = "password 和 password-file 请写一个，且只写一个 (give either password or password-file)")
	boolean isPasswordGivenOnce() {
		return isGiven(this.password) != (this.passwordFile != null);
	}

	private static boolean isGiven(@Nullable String text) {
		return text != null && !text.isBlank();
	}

	/**
	 * The password, wherever it is.
	 * @throws IllegalStateException if the file cannot be read; says what to do
	 */
	String secret() {
		if (this.passwordFile == null) {
			return (this.password != null) ? this.password : "";
		}
		try {
			return Files.readString(this.passwordFile).strip();
		}
		catch (IOException ex) {
			throw new IllegalStateException("短信链路 " + this.name + " 的密码文件读不出来，请检查 minyi.sms.links[…].password-file"
					+ " (the password file of SMS link " + this.name + " cannot be read)", ex);
		}
	}

	@Override
	public String toString() {
		return "LinkSettings[" + this.name + "]";
	}

}
