package cn.minyi.intake.page;

import java.util.Locale;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The sentences of the bundle without an application.
 */
public final class TestSentences {

	private TestSentences() {
	}

	/**
	 * Sentences in a language.
	 * @param locale the language of the current thread from now on
	 * @return from the real bundle
	 */
	public static Sentences in(Locale locale) {
		LocaleContextHolder.setLocale(locale);
		return new Sentences(source());
	}

	static ResourceBundleMessageSource source() {
		ResourceBundleMessageSource source = new ResourceBundleMessageSource();
		source.setBasename("intake/messages");
		source.setDefaultEncoding("UTF-8");
		source.setFallbackToSystemLocale(false);
		return source;
	}

}
