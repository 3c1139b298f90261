package cn.minyi.standalone.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Turns views into pages. */
final class Templates {

	private static final String PLACE = "cn/minyi/standalone/phone/";

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	private final String style;

	Templates() {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
		resolver.setPrefix(PLACE);
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.engine.setTemplateResolver(resolver);
		this.style = read("phone.css");
	}

	private static String read(String name) {
		try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(name))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The whole page.
	 * @param phone as it stands in the field
	 * @param text as it stands in the field
	 * @param mistake what is wrong with them; empty if nothing is
	 */
	String page(PhoneView view, String phone, String text, String mistake) {
		return this.engine.process("phonePage", new Context(Locale.SIMPLIFIED_CHINESE,
				Map.of("view", view, "phone", phone, "text", text, "mistake", mistake)));
	}

	/** The messages alone, which look for new ones by themselves. */
	String conversation(PhoneView view) {
		return this.engine.process("conversationFragment",
				new Context(Locale.SIMPLIFIED_CHINESE, Map.of("view", view)));
	}

	String style() {
		return this.style;
	}

}
