package cn.minyi.search.triage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.AttachmentStore;
import cn.minyi.domain.Attachment;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.search.access.StaffUser;
import cn.minyi.search.index.Item;
import cn.minyi.search.index.Notes;
import cn.minyi.search.web.Browser;
import cn.minyi.search.web.FakeItems;
import cn.minyi.search.web.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PageTest
class FilesTests {

	private static final String ID = "0123456789abcdef0123456789abcdef";

	@Autowired
	private Browser browser;

	@Autowired
	private FakeItems items;

	@Autowired
	private AttachmentStore store;

	private Attachment sound;

	@BeforeEach
	void oneItemWithAFile() {
		this.items.reset();
		this.sound = put(ID);
		put(ID, List.of(this.sound), List.of());
	}

	@Test
	void listsFilesWithTheirKindAndSize() {
		Attachment later = new Attachment("1".repeat(64), "合同.pdf", "application/pdf", 3 * 1024 * 1024);
		put(ID, List.of(this.sound), List.of(later));
		Document page = this.browser.page("/submissions/" + ID, Browser.CLERK);
		assertThat(page.selectFirst(".files h2").text()).isEqualTo("附件（2 个）");
		assertThat(page.select(".files li").eachText().get(0)).isEqualTo("通话录音.amr 录音，1 KB");
		assertThat(page.select(".files li").eachText().get(1)).startsWith("合同.pdf 文档，3 MB").contains("补充");
		assertThat(page.select(".files a").eachAttr("href")).first().isEqualTo(address(ID, this.sound.id()));
	}

	@Test
	void showsNoFilesWhereThereAreNone() {
		this.items.put(TestSubmissions.sms("路灯不亮"), null);
		Document page = this.browser.page("/submissions/" + TestSubmissions.sms("路灯不亮").id(), Browser.CLERK);
		assertThat(page.select(".files")).isEmpty();
	}

	@Test
	void givesAFileToBeSavedAndNeverShown() {
		MockHttpServletResponse response = download(ID, this.sound.id(), Browser.CLERK);
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(response.getContentAsByteArray()).isEqualTo(sound());
		assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;")
			.contains("%E9%80%9A%E8%AF%9D%E5%BD%95%E9%9F%B3.amr");
		assertThat(response.getHeaders("Content-Security-Policy"))
			.containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
		assertThat(response.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(response.getHeaders("Cache-Control")).containsExactly("no-store");
		assertThat(response.getContentType()).isEqualTo("audio/amr");
	}

	@Test
	void givesAHandlerOnlyWhatItsUnitHandles() {
		Case assigned = assigned("police");
		put(ID, List.of(this.sound), List.of(), assigned);
		assertThat(download(ID, this.sound.id(), Browser.HANDLER).getStatus()).isEqualTo(404);
		put(ID, List.of(this.sound), List.of(), assigned("urban"));
		assertThat(download(ID, this.sound.id(), Browser.HANDLER).getStatus()).isEqualTo(200);
	}

	@Test
	void saysTheSameOfWhatIsHiddenAndWhatIsNot() {
		MockHttpServletResponse hidden = download(ID, this.sound.id(), Browser.HANDLER);
		MockHttpServletResponse nowhere = download("f".repeat(32), this.sound.id(), Browser.HANDLER);
		assertThat(hidden.getStatus()).isEqualTo(nowhere.getStatus()).isEqualTo(404);
		assertThat(hidden.getErrorMessage()).isEqualTo(nowhere.getErrorMessage());
		assertThat(hidden.getContentAsByteArray()).isEqualTo(nowhere.getContentAsByteArray());
	}

	@Test
	void givesNoFileOfAnotherItem() {
		Attachment other = put("f".repeat(32));
		assertThat(download(ID, other.id(), Browser.CLERK).getStatus()).isEqualTo(404);
	}

	@Test
	void saysThatAFileIsGoneOrDamaged() throws IOException {
		Path file = Path.of("target/page-tests/attachments", this.sound.id().substring(0, 2),
				this.sound.id().substring(2, 4), this.sound.id());
		byte[] sealed = Files.readAllBytes(file);
		sealed[40] ^= 1;
		Files.write(file, sealed);
		MockHttpServletResponse broken = download(ID, this.sound.id(), Browser.CLERK);
		assertThat(broken.getStatus()).isEqualTo(500);
		assertThat(Browser.document(broken).text()).contains("这个文件打不开").contains("从备份里恢复");
		this.store.delete(this.sound.id());
		MockHttpServletResponse gone = download(ID, this.sound.id(), Browser.CLERK);
		assertThat(gone.getStatus()).isEqualTo(410);
		assertThat(Browser.document(gone).text()).contains("已经不在");
	}

	@Test
	void saysThatFilesCannotBeReached() throws IOException {
		Path file = Path.of("target/page-tests/attachments", this.sound.id().substring(0, 2),
				this.sound.id().substring(2, 4), this.sound.id());
		Files.delete(file);
		// Reading a directory fails like a disk that does not answer.
		Files.createDirectory(file);
		try {
			MockHttpServletResponse out = download(ID, this.sound.id(), Browser.CLERK);
			assertThat(out.getStatus()).isEqualTo(503);
			assertThat(Browser.document(out).text()).contains("暂时连不上，文件还在");
		}
		finally {
			Files.delete(file);
		}
	}

	private MockHttpServletResponse download(String id, String file, StaffUser viewer) {
		return this.browser.response(get(address(id, file)), viewer);
	}

	private static String address(String id, String file) {
		return "/submissions/" + id + "/attachments/" + file;
	}

	private static Case assigned(String unit) {
		Actor clerk = new Actor("wang", "王芳");
		LocalDate today = TestSubmissions.RECEIVED.atZone(ZoneOffset.UTC).toLocalDate();
		CaseEvent event = Case.accepted(ID)
			.assign(unit, today.plusDays(30), null, today, clerk, TestSubmissions.RECEIVED.plusSeconds(60));
		return Case.accepted(ID).apply(event);
	}

	private void put(String id, List<Attachment> first, List<Attachment> later) {
		put(id, first, later, Case.accepted(id));
	}

	private void put(String id, List<Attachment> first, List<Attachment> later, Case followUp) {
		Submission submission = new Submission(id, "7KQM-2XHT-WP9C", Channel.WEB, "form", null,
				TestSubmissions.RECEIVED, null, "路灯不亮", null, null, false, null, null, first, List.of());
		Notes notes = later.isEmpty() ? Notes.NONE : new Notes(List.of(new CaseNote.Added("n1", id,
				TestSubmissions.RECEIVED.plusSeconds(90), Channel.WEB, "补充", null, later)));
		this.items.put(new Item(submission, null, null, followUp, notes, TestSubmissions.RECEIVED.plusMillis(12)));
	}

	private Attachment put(String id) {
		try {
			return this.store.put(id, new ByteArrayInputStream(sound()), "张三的通话录音.amr");
		}
		catch (AttachmentRefusedException ex) {
			throw new AssertionError(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] sound() {
		byte[] sound = Arrays.copyOf("#!AMR\n".getBytes(StandardCharsets.US_ASCII), 6 + 64);
		sound[6] = 0x3C;
		sound[6 + 32] = 0x3C;
		return sound;
	}

}
