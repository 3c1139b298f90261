package cn.minyi.search;

import java.nio.file.Path;

import cn.minyi.attachments.AttachmentKeys;
import cn.minyi.attachments.AttachmentStore;
import cn.minyi.attachments.AttachmentStores;
import cn.minyi.domain.seal.SecretFiles;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the files that came with submissions are.
 */
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

	@Bean
	AttachmentStore attachmentStore(AttachmentProperties properties, @Value("${minyi.data}") Path data) {
		return AttachmentStores.open(properties.settings(),
				new AttachmentKeys(new SecretFiles(data.resolve("secrets"))));
	}

}
