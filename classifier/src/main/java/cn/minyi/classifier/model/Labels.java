package cn.minyi.classifier.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The labels of a model, found by name at once.
 */
final class Labels {

	private final List<String> names;

	private final Map<String, Integer> places = new HashMap<>();

	Labels(List<String> names) {
		this.names = names;
		for (int i = 0; i < names.size(); i++) {
			this.places.put(names.get(i), i);
		}
	}

	int size() {
		return this.names.size();
	}

	String name(int place) {
		return this.names.get(place);
	}

	/** Where a label stands, or -1 if there is no such label. */
	int place(String name) {
		return this.places.getOrDefault(name, -1);
	}

}
