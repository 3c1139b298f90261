package cn.minyi.search;

import java.net.URI;
import java.nio.file.Path;

import cn.minyi.attachments.AttachmentSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the files of submissions are kept.
 *
 * @param directory of the files; intake and search have to see the same one
 * @param s3 a service that speaks S3 and keeps them instead, if given
 */
@Validated
@ConfigurationProperties("minyi.attachments")
public record AttachmentProperties(@NotNull Path directory, @Valid @Nullable S3 s3) {

	/**
	 * The same for the store.
	 * @return settings
	 */
	public AttachmentSettings settings() {
		return new AttachmentSettings(this.directory, (this.s3 != null) ? this.s3.settings() : null);
	}

	/**
	 * A service that speaks S3.
	 *
	 * @param bucket which exists already and keeps no old versions
	 * @param endpoint its address; Amazon's own if absent
	 * @param region of the service
	 * @param pathStyle whether the bucket stands in the path
	 * @param prefix before each file's id
	 * @param accessKey who asks; if absent, as Amazon's tools find it
	 * @param secretKey that proves it
	 */
	public record S3(@NotBlank String bucket, @Nullable URI endpoint, @DefaultValue("us-east-1") String region,
			@DefaultValue("true") boolean pathStyle, @DefaultValue("") String prefix, @Nullable String accessKey,
			@Nullable String secretKey) {

		/**
		 * The same for the store.
		 * @return settings
		 */
		public AttachmentSettings.S3 settings() {
			return new AttachmentSettings.S3(this.bucket, this.endpoint, this.region, this.pathStyle, this.prefix,
					this.accessKey, this.secretKey);
		}

		@Override
		public String toString() {
			return "S3[" + this.bucket + "]";
		}

	}

}
