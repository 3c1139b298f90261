package cn.minyi.intake.upload;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import cn.minyi.attachments.AttachmentStore;
import cn.minyi.domain.Attachment;
import cn.minyi.domain.Submission;
import cn.minyi.intake.RunningIntake;
import org.junit.jupiter.api.Test;

import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

class UploadIT {

	private static final String TEXT = "村口的路灯坏了半个月没有人来修";

	private static final String OWNER = "PLANTED-OWNER-OF-THE-PHONE";

	private final RunningIntake intake = RunningIntake.shared();

	@Test
	void takesFilesWithAMessageAndForgetsWhoMadeThem() throws IOException {
		String receipt = accepted(
				form(token()).file("张三拍的现场照片.jpg", photo(1)).file("../../etc/通话录音.amr", sound()).file("", new byte[0]));
		List<Attachment> attachments = RunningIntake.submission(receipt).attachments();
		assertThat(attachments).extracting(Attachment::name).containsExactly("现场照片.jpg", "通话录音.amr");
		assertThat(attachments).extracting(Attachment::type).containsExactly("image/jpeg", "audio/amr");
		byte[] stored = this.intake.bean(AttachmentStore.class).open(attachments.get(0).id()).readAllBytes();
		assertThat(stored).hasSize((int) attachments.get(0).bytes());
		assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(OWNER);
		assertThat(ImageIO.read(new ByteArrayInputStream(stored)).getWidth()).isEqualTo(30);
	}

	@Test
	void takesTheSameFormTwiceAsOneMessage() throws IOException {
		String token = token();
		String first = accepted(form(token).file("a.jpg", photo(2)));
		assertThat(accepted(form(token).file("a.jpg", photo(2)))).isEqualTo(first);
		assertThat(RunningIntake.submissions(first)).hasSize(1);
	}

	@Test
	void takesTheSameWordsWithAnotherPhotoAsAnotherMessage() throws IOException {
		String token = token();
		String first = accepted(form(token).file("a.jpg", photo(3)));
		String second = accepted(form(token).file("a.jpg", photo(4)));
		assertThat(second).isNotEqualTo(first);
		Submission submission = RunningIntake.submission(second);
		assertThat(submission.attachments()).hasSize(1)
			.doesNotContainAnyElementsOf(RunningIntake.submission(first).attachments());
	}

	@Test
	void saysOfEachFileWhatToMendAndKeepsWhatWasTyped() throws IOException {
		long before = stored();
		HttpResponse<String> response = send(form(token()).file("a.jpg", photo(5))
			.file("木马<b>.exe", "MZ....".getBytes(StandardCharsets.US_ASCII))
			.file("空.pdf", new byte[0]));
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains(TEXT)
			.contains("木马&lt;b&gt;.exe", "不收这种文件", "空.pdf", "这个文件是空的", "请重新选择要带的文件")
			.doesNotContain("a.jpg");
		assertThat(stored()).isEqualTo(before);
	}

	@Test
	void saysThatThereAreTooManyFiles() throws IOException {
		Multipart form = form(token());
		for (int i = 0; i < 6; i++) {
			form.file(i + ".amr", sound());
		}
		HttpResponse<String> response = send(form);
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains(TEXT, "一次最多带 5 个文件");
	}

	@Test
	void saysThatAFileIsTooLarge() throws IOException {
		HttpResponse<String> response = send(form(token()).file("大.mp3", new byte[AttachmentStore.MOST_BYTES + 1]));
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains(TEXT, "大.mp3", "超过 20 MB");
	}

	@Test
	void keepsNoFileOfAMessageThatIsRefused() throws IOException {
		long before = stored();
		HttpResponse<String> response = send(
				new Multipart().field("text", "短").field("token", token()).file("a.jpg", photo(6)));
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains("写得太短了", "请重新选择要带的文件");
		assertThat(stored()).isEqualTo(before);
	}

	@Test
	void leavesNothingWhereRequestsAreRead() throws IOException {
		accepted(form(token()).file("a.jpg", photo(7)));
		try (Stream<Path> left = Files.list(data().resolve("uploads"))) {
			assertThat(left).isEmpty();
		}
	}

	@Test
	void tellsTheLimitsBeforeAnythingIsSent() {
		assertThat(this.intake.get("/").body()).contains("最多 5 个，每个不超过 20 MB", "multipart/form-data",
				".heic,image/heic");
	}

	private Multipart form(String token) {
		return new Multipart().field("text", TEXT).field("token", token);
	}

	private String accepted(Multipart form) {
		HttpResponse<String> response = send(form);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
		return response.headers().firstValue("Location").orElseThrow().substring("/receipt/".length());
	}

	private HttpResponse<String> send(Multipart form) {
		return this.intake.send(form.to(this.intake.request("/")));
	}

	private String token() {
		Matcher matcher = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(this.intake.get("/").body());
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private Path data() {
		return Path.of(this.intake.bean(Environment.class).getRequiredProperty("minyi.data"));
	}

	private long stored() throws IOException {
		Path files = data().resolve("attachments");
		if (!Files.exists(files)) {
			return 0;
		}
		try (Stream<Path> all = Files.walk(files)) {
			return all.filter(Files::isRegularFile).count();
		}
	}

	private static byte[] sound() {
		byte[] sound = Arrays.copyOf("#!AMR\n".getBytes(StandardCharsets.US_ASCII), 6 + 64);
		sound[6] = 0x3C;
		sound[6 + 32] = 0x3C;
		return sound;
	}

	private static byte[] photo(int colour) throws IOException {
		BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
		image.setRGB(0, 0, colour << 16);
		for (int i = 0; i < 20; i++) {
			image.setRGB(colour, i, 0xFFFFFF);
		}
		ByteArrayOutputStream drawn = new ByteArrayOutputStream();
		ImageIO.write(image, "jpg", drawn);
		byte[] jpeg = drawn.toByteArray();
		byte[] comment = (OWNER + " ").getBytes(StandardCharsets.US_ASCII);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(jpeg, 0, 2);
		out.writeBytes(new byte[] { (byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2) });
		out.writeBytes(comment);
		out.write(jpeg, 2, jpeg.length - 2);
		return out.toByteArray();
	}

}
