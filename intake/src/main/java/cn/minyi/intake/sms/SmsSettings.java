package cn.minyi.intake.sms;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The secrets shared with gateways.
 *
 * @param plainSecret key of the plain gateway's signature; made at first start if absent
 * @param aliyunSecret token in Aliyun's callback address; absent or empty turns it off
 * @param tencentSecret token in Tencent's callback address; absent or empty turns it off
 * @param plainTimestampRequired whether the plain gateway has to sign the time too
 */
@ConfigurationProperties("minyi.sms")
record SmsSettings(@Nullable String plainSecret, @Nullable String aliyunSecret, @Nullable String tencentSecret,
		@DefaultValue("false") boolean plainTimestampRequired) {

	@Override
	public String toString() {
		return "SmsSettings[]";
	}

}
