package cn.minyi.attachments.blob;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Keeps files in a bucket of a service that speaks S3, one object each.
 */
public final class S3Blobs implements Blobs {

	private static final Duration CONNECT = Duration.ofSeconds(3);

	// A person waits for a form with a few files.
	private static final Duration WHOLE_CALL = Duration.ofSeconds(30);

	private static final int NOT_FOUND = 404;

	private final S3Client client;

	private final String bucket;

	private final String prefix;

	/**
	 * Uses a bucket.
	 * @param place the service and the bucket, which exists
	 */
	public S3Blobs(Place place) {
		this.bucket = place.bucket();
		this.prefix = place.prefix();
		S3ClientBuilder builder = S3Client.builder()
			.httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT))
			.overrideConfiguration((override) -> override.apiCallTimeout(WHOLE_CALL))
			.region(Region.of(place.region()))
			.forcePathStyle(place.pathStyle())
			// What other makers' services do not know.
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
			.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
			.credentialsProvider(credentials(place));
		if (place.endpoint() != null) {
			builder.endpointOverride(place.endpoint());
		}
		this.client = builder.build();
	}

	private static AwsCredentialsProvider credentials(Place place) {
		if (place.accessKey() == null || place.secretKey() == null) {
			return DefaultCredentialsProvider.builder().build();
		}
		return StaticCredentialsProvider.create(AwsBasicCredentials.create(place.accessKey(), place.secretKey()));
	}

	@Override
	public void put(String id, byte[] sealed) throws IOException {
		asked(() -> this.client.putObject((request) -> request.bucket(this.bucket).key(key(id)),
				RequestBody.fromBytes(sealed)));
	}

	@Override
	public Optional<byte[]> get(String id) throws IOException {
		return found(() -> this.client.getObjectAsBytes((request) -> request.bucket(this.bucket).key(key(id)))
			.asByteArray());
	}

	@Override
	public boolean delete(String id) throws IOException {
		if (found(() -> this.client.headObject((request) -> request.bucket(this.bucket).key(key(id)))).isEmpty()) {
			return false;
		}
		boolean hidden = Boolean.TRUE
			.equals(asked(() -> this.client.deleteObject((request) -> request.bucket(this.bucket).key(key(id))))
				.deleteMarker());
		if (hidden) {
			throw new IOException("the bucket keeps old versions, so the file is only hidden");
		}
		return true;
	}

	@Override
	public List<String> ids() throws IOException {
		return asked(
				() -> this.client.listObjectsV2Paginator((request) -> request.bucket(this.bucket).prefix(this.prefix))
					.contents()
					.stream()
					.map(S3Object::key)
					.map((key) -> key.substring(this.prefix.length()))
					.toList());
	}

	@Override
	public void close() {
		this.client.close();
	}

	private String key(String id) {
		return this.prefix + id;
	}

	private static <T> Optional<T> found(Supplier<T> request) throws IOException {
		try {
			return Optional.of(request.get());
		}
		catch (NoSuchBucketException ex) {
			throw new IOException("no such bucket", ex);
		}
		catch (S3Exception ex) {
			if (ex.statusCode() == NOT_FOUND) {
				return Optional.empty();
			}
			throw new IOException("S3 answered " + ex.statusCode(), ex);
		}
		catch (SdkException ex) {
			throw new IOException("S3 does not answer", ex);
		}
	}

	private static <T> T asked(Supplier<T> request) throws IOException {
		return found(request).orElseThrow(() -> new IOException("S3 answered " + NOT_FOUND));
	}

	/**
	 * A service and a bucket.
	 *
	 * @param bucket its name
	 * @param endpoint the service's address, null for Amazon's own
	 * @param region of the service
	 * @param pathStyle whether the bucket stands in the path
	 * @param prefix before each id
	 * @param accessKey who asks, null for what Amazon's tools use
	 * @param secretKey that proves it
	 */
	public record Place(String bucket, @Nullable URI endpoint, String region, boolean pathStyle, String prefix,
			@Nullable String accessKey, @Nullable String secretKey) {

		@Override
		public String toString() {
			return "Place[" + this.bucket + "]";
		}

	}

}
