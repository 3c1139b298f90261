package cn.minyi.intake.arrival;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.minyi.domain.seal.Contact;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person writes into one field "联系方式": name, phone and mail address in any
 * order, with or without labels. What it does not understand is kept whole in
 * {@link Contact#other()}.
 */
public final class ContactText {

	private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

	// A mobile or land-line number, with country or area code and groups.
	private static final Pattern PHONE = Pattern
		.compile("(?<![0-9A-Za-z])\\+?(?:[0-9(][0-9() —–-]{5,20}[0-9])(?![0-9A-Za-z])");

	private static final Pattern LABELS = Pattern
		.compile("联系方式|联系电话|联系人|手机号码?|电话号码?|手机|电话|姓名|名字|电子邮箱|电子邮件|邮箱|邮件|我叫|我是|[:：]");

	private static final Pattern HONORIFIC = Pattern.compile("(?:先生|女士|小姐|师傅|同志|老师|阿姨|大爷|大妈|叔叔)$");

	private static final Pattern GAPS = Pattern.compile("[\\s\\u3000,，;；、/|。.]+");

	private ContactText() {
	}

	/**
	 * Reads a contact.
	 * @param typed what a person wrote, or null
	 * @return empty if that was nothing
	 */
	public static Optional<Contact> read(@Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return Optional.empty();
		}
		StringBuilder rest = new StringBuilder(halfWidth(typed));
		String mail = take(rest, MAIL);
		String phone = take(rest, PHONE);
		String[] words = GAPS.split(LABELS.matcher(rest).replaceAll(" ").strip());
		String name = Arrays.stream(words).filter(ContactText::isName).findFirst().orElse(null);
		boolean understood = Arrays.stream(words).allMatch((word) -> word.isEmpty() || word.equals(name));
		return Optional.of(new Contact(name, phone, mail, understood ? null : typed.strip()));
	}

	private static boolean isName(String word) {
		String bare = HONORIFIC.matcher(word).replaceFirst("");
		return PersonNames.isChinese(word) || (!bare.equals(word)
				&& (PersonNames.isChinese(bare) || (bare.length() == 1 && PersonNames.isChinese(bare + bare))));
	}

	private static @Nullable String take(StringBuilder rest, Pattern pattern) {
		Matcher matcher = pattern.matcher(rest);
		if (!matcher.find()) {
			return null;
		}
		String found = matcher.group();
		rest.replace(matcher.start(), matcher.end(), " ");
		return found.strip();
	}

	private static String halfWidth(String text) {
		StringBuilder result = new StringBuilder(text);
		for (int i = 0; i < result.length(); i++) {
			char each = result.charAt(i);
			if ((each >= '０' && each <= '９') || each == '＠' || each == '（' || each == '）' || each == '－'
					|| each == '＋') {
				result.setCharAt(i, (char) (each - '！' + '!'));
			}
		}
		return result.toString();
	}

}
