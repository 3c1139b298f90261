package cn.minyi.attachments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNamesTests {

	@ParameterizedTest
	@CsvSource({ "张三身份证.jpg.exe, JPEG, 身份证.jpg", "李庄小学家长群聊天记录截图.png, PNG, 截图聊天记录.png",
			"IMG_20250102_张三.HEIC, HEIC, 图片.heic", "'', MP4, 视频.mp4", "13912345678通话录音.mp3, MP3, 通话录音.mp3",
			"王五.docx, DOCX, 文档.docx", "../../etc/passwd, PDF, 文档.pdf" })
	void keepsNothingThatTellsWhoSentIt(String given, FileType type, String kept) {
		assertThat(FileNames.neutral(given, type)).isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource({ "'C:\\Users\\a\\照片.jpg', 照片.jpg", "'/tmp/../照片.jpg', 照片.jpg", "'', 文件", "'  ', 文件" })
	void showsANameWithoutItsPlace(String given, String shown) {
		assertThat(FileNames.shown(given)).isEqualTo(shown);
	}

	@Test
	void showsNothingThatTurnsTheDirectionOrCannotBeSeen() {
		assertThat(FileNames.shown("照\u202Egpj.exe\u0000\n\u200B.jpg")).isEqualTo("照gpj.exe.jpg");
		assertThat(FileNames.shown("长".repeat(200))).hasSize(80);
	}

}
