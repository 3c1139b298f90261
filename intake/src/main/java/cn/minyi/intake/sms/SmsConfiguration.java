package cn.minyi.intake.sms;

import cn.minyi.domain.Topic;
import cn.minyi.intake.submission.Following;
import cn.minyi.intake.submission.TopicFollowers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who reads the parts of long messages.
 */
@Configuration(proxyBeanMethods = false)
class SmsConfiguration {

	@Bean
	Following assembling(TopicFollowers followers, Assembler assembler) {
		return followers.know(Topic.SMS_PARTS, "minyi-sms-parts", assembler);
	}

}
