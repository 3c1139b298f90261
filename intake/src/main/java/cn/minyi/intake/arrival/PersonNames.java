package cn.minyi.intake.arrival;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells whether a word is likely the name of a person. A display name such as 市民 or 高新区
 * is not, and masking it in the text would hide ordinary words.
 */
public final class PersonNames {

	// The most frequent surnames, worn by nineteen people in twenty.
	private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅付沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫"
			+ "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞"
			+ "章鲁葛伍韦申尤毕聂丛焦向柳邢骆岳齐梅庄辛祝左涂谷祁舒耿牟詹关苗凌费纪靳盛童甄项曲游阳裴席卫查屈鲍覃霍翁隋甘景单柏宁柯阮桂闵解柴华车冉";

	private static final Set<String> COMPOUND_SURNAMES = Set.of("欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "令狐", "慕容", "司徒",
			"夏侯", "东方", "端木", "公孙", "长孙", "宇文");

	// Places and offices begin like names too: 高新区, 安监局, 黄河路.
	private static final String NO_NAME_ENDS_WITH = "区县市镇乡村街路巷里局办委院所站队组厂部处室场园";

	private static final int LONGEST_SINGLE = 3;

	private static final int LONGEST_COMPOUND = 4;

	// How writers name themselves. The word has to end where the name ends.
	private static final Pattern INTRODUCTION = Pattern
		.compile("(?:我叫|我名叫|我是|本人|反映人|举报人|投诉人|联系人|姓名)[:： \\u3000]{0,2}(\\p{IsHan}{2,4})(?=[^\\p{IsHan}]|$)");

	// 我是高中生, 我是江西人.
	private static final String NO_WRITER_ENDS_WITH = "人员工生户";

	private PersonNames() {
	}

	/**
	 * The names by which a writer is introduced in a text.
	 * @param text what somebody wrote
	 * @return only what looks like a Chinese name
	 */
	public static Set<String> introducedIn(String text) {
		return INTRODUCTION.matcher(text)
			.results()
			.map((result) -> result.group(1))
			.filter((word) -> isChinese(word) && NO_WRITER_ENDS_WITH.indexOf(word.charAt(word.length() - 1)) < 0)
			.collect(Collectors.toSet());
	}

	/**
	 * Whether a word looks like a Chinese name: a frequent surname and one or two
	 * characters, or a compound surname and one or two.
	 * @param word a word without spaces
	 * @return false in doubt
	 */
	public static boolean isChinese(String word) {
		if (word.length() < 2 || word.codePoints().anyMatch((each) -> !isHan(each))
				|| NO_NAME_ENDS_WITH.indexOf(word.charAt(word.length() - 1)) >= 0) {
			return false;
		}
		if (COMPOUND_SURNAMES.contains(word.substring(0, 2))) {
			return word.length() > 2 && word.length() <= LONGEST_COMPOUND;
		}
		return SURNAMES.indexOf(word.charAt(0)) >= 0 && word.length() <= LONGEST_SINGLE;
	}

	/**
	 * Whether a given name should be masked wherever the writer's text repeats it.
	 * @param name as given
	 * @return true for Chinese names, and for names of at least four letters
	 */
	public static boolean isTelling(String name) {
		return isChinese(name) || (name.length() > LONGEST_SINGLE && name.codePoints().noneMatch(PersonNames::isHan));
	}

	private static boolean isHan(int codePoint) {
		return UnicodeScript.of(codePoint) == UnicodeScript.HAN;
	}

}
