package cn.minyi.search.models;

import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What models are called.
 */
@Component
class ModelNames {

	private static final String SHIPPED = "shipped-";

	private final Wording words;

	ModelNames(Wording words) {
		this.words = words;
	}

	/**
	 * A model by its version.
	 * @param version null for the one that comes with the service
	 * @return what people read
	 */
	String of(@Nullable String version) {
		return (version != null) ? version : this.words.of("models.shipped");
	}

	/**
	 * A model as classifications name it.
	 * @param model a version, or {@code shipped-} and one
	 * @return what people read
	 */
	String found(String model) {
		return shipped(model) ? of(null) : model;
	}

	static boolean shipped(String model) {
		return model.startsWith(SHIPPED);
	}

}
