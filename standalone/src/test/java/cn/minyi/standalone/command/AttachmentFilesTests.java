package cn.minyi.standalone.command;

import java.nio.file.Path;
import java.util.Map;

import cn.minyi.attachments.AttachmentSettings;
import org.junit.jupiter.api.Test;

import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class AttachmentFilesTests {

	@Test
	void readsTheVariablesOfTheApplications() {
		AttachmentSettings settings = settings(Map.of("MINYI_ATTACHMENTS_DIRECTORY", "/srv/files",
				"MINYI_ATTACHMENTS_S3_BUCKET", "letters", "MINYI_ATTACHMENTS_S3_ENDPOINT", "http://store:9000"));
		assertThat(settings.directory()).isEqualTo(Path.of("/srv/files"));
		assertThat(settings.s3()).isNotNull();
		assertThat(settings.s3().bucket()).isEqualTo("letters");
		assertThat(settings.s3().region()).isEqualTo("us-east-1");
		assertThat(settings.s3().pathStyle()).isTrue();
	}

	@Test
	void takesTheDirectoryOfTheInstanceOtherwise() {
		AttachmentSettings settings = settings(Map.of());
		assertThat(settings.directory()).hasFileName("attachments");
		assertThat(settings.s3()).isNull();
	}

	private static AttachmentSettings settings(Map<String, Object> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
		return AttachmentFiles.settings(environment);
	}

}
