package cn.minyi.intake.notice;

import java.time.Duration;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The words of letters without an application.
 */
public final class TestLetters {

	private TestLetters() {
	}

	/**
	 * Words from the real bundle.
	 * @return with the default name of the service
	 */
	public static LetterTexts texts() {
		ResourceBundleMessageSource source = new ResourceBundleMessageSource();
		source.setBasename("intake/messages");
		source.setDefaultEncoding("UTF-8");
		source.setFallbackToSystemLocale(false);
		return new LetterTexts(source, settings());
	}

	static NoticeSettings settings() {
		return new NoticeSettings(true, "民意", null, Duration.ofDays(3), Duration.ofHours(72), 10);
	}

}
