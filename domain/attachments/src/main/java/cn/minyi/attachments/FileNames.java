package cn.minyi.attachments;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names of files. What is stored never is the name that the sender gave: names such as
 * 张三身份证.jpg or 李庄小学家长群.docx tell who wrote, and no list knows all people's names. Only
 * words of a closed list that tell what is on the file are kept of it.
 */
public final class FileNames {

	// What staff look for among several files. None is a name or part of one.
	private static final List<String> WORDS = List.of("身份证", "户口本", "营业执照", "合同", "协议", "发票", "收据", "票据", "账单", "通知",
			"公告", "公示", "文件", "申请", "举报信", "投诉信", "证明", "判决书", "裁定书", "回复", "答复", "截图", "聊天记录", "转账记录", "通话录音", "录音",
			"录像", "监控", "视频", "现场", "照片", "图片", "扫描", "名单", "清单", "明细", "报告", "材料", "附件");

	private static final int MOST_WORDS = 3;

	private static final int LONGEST = 80;

	private FileNames() {
	}

	/**
	 * The name under which a file is stored.
	 * @param givenName as claimed by the sender
	 * @param type as found by content
	 * @return words of the closed list or the kind of file, and the type's ending
	 */
	public static String neutral(String givenName, FileType type) {
		String name = Normalizer.normalize(givenName, Normalizer.Form.NFKC);
		String words = WORDS.stream()
			.filter(name::contains)
			.filter((word) -> WORDS.stream()
				.noneMatch(
						(longer) -> longer.length() > word.length() && longer.contains(word) && name.contains(longer)))
			.limit(MOST_WORDS)
			.collect(Collectors.joining());
		return (words.isEmpty() ? type.kind() : words) + "." + type.ending();
	}

	/**
	 * A name as its sender may read it again, in a sentence about the file.
	 * @param givenName as claimed by the sender
	 * @return without path, without characters that are not seen or turn the direction of
	 * writing, at most 80 characters, never empty
	 */
	public static String shown(String givenName) {
		String base = givenName.substring(Math.max(givenName.lastIndexOf('/'), givenName.lastIndexOf('\\')) + 1);
		String seen = base.codePoints().filter((each) -> switch (Character.getType(each)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		})
			.limit(LONGEST)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString()
			.strip();
		return seen.isEmpty() ? "文件" : seen;
	}

}
