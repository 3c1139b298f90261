package cn.minyi.domain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;

import org.jspecify.annotations.Nullable;

/**
 * Tells whether a record that was read holds all that its type promises.
 */
final class Complete {

	private Complete() {
	}

	/**
	 * Looks for a component that is missing.
	 * @param record a record of this domain
	 * @return the name of the first component, here or in a record within, that is null
	 * though not marked {@code @Nullable}; null if there is none
	 */
	static @Nullable String missing(Record record) {
		for (RecordComponent component : record.getClass().getRecordComponents()) {
			Object value = value(record, component);
			if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
				return component.getName();
			}
			if (value instanceof Record within) {
				String missing = missing(within);
				if (missing != null) {
					return component.getName() + '.' + missing;
				}
			}
		}
		return null;
	}

	private static @Nullable Object value(Record record, RecordComponent component) {
		try {
			return component.getAccessor().invoke(record);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException("the accessors of records in topics are public and do not fail", ex);
		}
	}

}
