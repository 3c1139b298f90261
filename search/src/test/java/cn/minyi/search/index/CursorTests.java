package cn.minyi.search.index;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import cn.minyi.search.index.ItemQuery.Order;
import co.elastic.clients.elasticsearch._types.FieldValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CursorTests {

	@Test
	void carriesThePlaceOfTheNewest() {
		String cursor = Cursor.write(Order.NEWEST, List.of(FieldValue.of(1772413323004L), FieldValue.of("a1")));
		List<FieldValue> read = Cursor.read(cursor, Order.NEWEST);
		assertThat(read).hasSize(2);
		assertThat(read.get(0).longValue()).isEqualTo(1772413323004L);
		assertThat(read.get(1).stringValue()).isEqualTo("a1");
	}

	@Test
	void carriesThePlaceOfTheBest() {
		String cursor = Cursor.write(Order.BEST,
				List.of(FieldValue.of(3.4028235), FieldValue.of(5L), FieldValue.of("a1")));
		assertThat(Cursor.read(cursor, Order.BEST).get(0).doubleValue()).isEqualTo(3.4028235);
		assertThat(cursor).matches("[A-Za-z0-9_-]+");
	}

	@Test
	void refusesTheCursorOfAnotherOrder() {
		String cursor = Cursor.write(Order.NEWEST, List.of(FieldValue.of(1L), FieldValue.of("a1")));
		assertThatIllegalArgumentException().isThrownBy(() -> Cursor.read(cursor, Order.BEST));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "{}", "", "null", "[\"NEWEST\",1]", "[\"NEWEST\",\"1\",\"a\"]",
			"[\"NEWEST\",1.5,\"a\"]", "[\"NEWEST\",1,2]", "[\"NEWEST\",1,\"a\",3]", "[\"NEWEST\",1", "[null,1,\"a\"]" })
	void refusesWhatWasNeverGivenOut(String json) {
		String cursor = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
		assertThatIllegalArgumentException().isThrownBy(() -> Cursor.read(cursor, Order.NEWEST));
	}

	@ParameterizedTest
	@ValueSource(strings = { "中文", "%%%", "a", "../.." })
	void refusesWhatIsNoBase64(String cursor) {
		assertThatIllegalArgumentException().isThrownBy(() -> Cursor.read(cursor, Order.NEWEST));
	}

}
