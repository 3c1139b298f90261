package cn.minyi.attachments;

import java.net.URI;
import java.util.Properties;
import java.util.UUID;

import cn.minyi.attachments.blob.S3Blobs;
import cn.minyi.domain.seal.SecretFiles;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The same contract with a server that speaks S3 and checks signatures.
 */
class S3StoreIT extends AttachmentStoreContract {

	private static final String PREFIX = "attachments/";

	private static BlobStoreContext context;

	private static BlobStore blobStore;

	private static S3Proxy server;

	private final String bucket = "minyi-" + UUID.randomUUID();

	@BeforeAll
	static void start() throws Exception {
		context = ContextBuilder.newBuilder(new TransientNio2BlobApiMetadata())
			.credentials("identity", "credential")
			.overrides(new Properties())
			.build(BlobStoreContext.class);
		blobStore = context.getBlobStore();
		server = S3Proxy.builder()
			.blobStore(blobStore)
			.endpoint(URI.create("http://127.0.0.1:0"))
			.awsAuthentication(AuthenticationType.AWS_V4, "minyi-key", "minyi-secret")
			.build();
		server.start();
	}

	@AfterAll
	static void stop() throws Exception {
		server.stop();
		context.close();
	}

	@BeforeEach
	void emptyBucket() {
		blobStore.createContainerInLocation(null, this.bucket);
	}

	@Override
	AttachmentStore store(SecretFiles secrets) {
		return store(secrets, this.bucket, "minyi-secret");
	}

	private AttachmentStore store(SecretFiles secrets, String name, String secret) {
		AttachmentSettings.S3 s3 = new AttachmentSettings.S3(name, endpoint(), "us-east-1", true, PREFIX, "minyi-key",
				secret);
		return AttachmentStores.open(new AttachmentSettings(this.directory.resolve("unused"), s3),
				new AttachmentKeys(secrets));
	}

	private static URI endpoint() {
		return URI.create("http://127.0.0.1:" + server.getPort());
	}

	private S3Blobs blobs() {
		return new S3Blobs(
				new S3Blobs.Place(this.bucket, endpoint(), "us-east-1", true, PREFIX, "minyi-key", "minyi-secret"));
	}

	@Override
	byte[] sealed(String id) throws Exception {
		try (S3Blobs blobs = blobs()) {
			return blobs.get(id).orElseThrow();
		}
	}

	@Override
	void replace(String id, byte[] sealed) throws Exception {
		try (S3Blobs blobs = blobs()) {
			blobs.put(id, sealed);
		}
	}

	@Test
	void keepsFilesBelowThePrefix() throws Exception {
		try (AttachmentStore store = store(secrets())) {
			String id = put(store, "a", "a.amr").id();
			assertThat(blobStore.blobExists(this.bucket, PREFIX + id)).isTrue();
		}
	}

	@Test
	void tellsAWrongPasswordOrBucketFromAFileThatIsNotThere() throws Exception {
		try (AttachmentStore store = store(secrets(), this.bucket, "wrong")) {
			assertThatExceptionOfType(AttachmentsUnavailableException.class)
				.isThrownBy(() -> store.open("a".repeat(64)));
			assertThatExceptionOfType(AttachmentsUnavailableException.class).isThrownBy(() -> put(store, "a", "a.amr"));
		}
		try (AttachmentStore store = store(secrets(), "elsewhere", "minyi-secret")) {
			assertThatExceptionOfType(AttachmentsUnavailableException.class)
				.isThrownBy(() -> store.open("a".repeat(64)));
			assertThatExceptionOfType(AttachmentsUnavailableException.class).isThrownBy(() -> put(store, "a", "a.amr"));
		}
	}

}
