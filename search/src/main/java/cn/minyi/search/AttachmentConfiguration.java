package cn.minyi.search;

import cn.minyi.attachments.AttachmentKeys;
import cn.minyi.attachments.AttachmentStore;
import cn.minyi.attachments.AttachmentStores;
import cn.minyi.domain.seal.SecretFiles;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the files that came with submissions are.
 */
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

	@Bean
	AttachmentStore attachmentStore(AttachmentProperties properties, SecretFiles secrets) {
		return AttachmentStores.open(properties.settings(), new AttachmentKeys(secrets));
	}

}
