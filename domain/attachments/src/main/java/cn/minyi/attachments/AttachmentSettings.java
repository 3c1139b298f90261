package cn.minyi.attachments;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Where files are kept.
 *
 * @param directory of the files, made if it is missing; not used with {@code s3}
 * @param s3 the service that keeps them instead, or null
 */
public record AttachmentSettings(Path directory, @Nullable S3 s3) {

	/**
	 * A service that speaks S3: of a cloud, MinIO, Ceph and others.
	 *
	 * @param bucket exists already and keeps no old versions, for erased files must be
	 * gone
	 * @param endpoint the service's address; null for Amazon's own
	 * @param region the service's region; most others than Amazon take any
	 * @param pathStyle whether the bucket stands in the path and not in the host's name
	 * @param prefix before each file's id, may be empty
	 * @param accessKey who asks; null for the environment and files that Amazon's tools
	 * use
	 * @param secretKey proves it; null if {@code accessKey} is
	 */
	public record S3(String bucket, @Nullable URI endpoint, String region, boolean pathStyle, String prefix,
			@Nullable String accessKey, @Nullable String secretKey) {

		// Never the secret: this may end up in a log.
		@Override
		public String toString() {
			return "S3[" + this.bucket + " at " + this.endpoint + "]";
		}

	}

}
