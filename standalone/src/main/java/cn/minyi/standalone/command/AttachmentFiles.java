package cn.minyi.standalone.command;

import java.nio.file.Path;

import cn.minyi.attachments.AttachmentKeys;
import cn.minyi.attachments.AttachmentSettings;
import cn.minyi.attachments.AttachmentStore;
import cn.minyi.attachments.AttachmentStores;
import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.search.AttachmentProperties;
import cn.minyi.standalone.serve.Addresses;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * The files of citizens as the applications keep them: by the same environment variables.
 */
final class AttachmentFiles {

	private AttachmentFiles() {
	}

	static AttachmentStore open(SecretFiles secrets) {
		return AttachmentStores.open(settings(new StandardEnvironment()), new AttachmentKeys(secrets));
	}

	static AttachmentSettings settings(StandardEnvironment environment) {
		ConfigurationPropertySources.attach(environment);
		Binder binder = Binder.get(environment);
		Path directory = binder.bind("minyi.attachments.directory", Path.class)
			.orElseGet(() -> Addresses.ofThisInstance().attachments());
		return new AttachmentSettings(directory,
				binder.bind("minyi.attachments.s3", AttachmentProperties.S3.class)
					.map(AttachmentProperties.S3::settings)
					.orElse(null));
	}

}
