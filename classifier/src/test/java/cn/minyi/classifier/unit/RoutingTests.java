package cn.minyi.classifier.unit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoutingTests {

	private final UnitDirectory units = UnitDirectory.shipped();

	private final Routing routing = new Routing(this.units);

	@Test
	void sendsANeedToTheUnitWithTheDuty() {
		assertThat(this.routing.responsible(Category.NONE, false, List.of(), List.of("urban", "housing")))
			.startsWith("urban", "housing");
	}

	@Test
	void sendsANeedOfNobodysDutyToTheStreetOffice() {
		assertThat(this.routing.responsible(Category.NONE, false, List.of(), List.of())).startsWith("street");
	}

	@Test
	void sendsAChargeToTheDisciplineBodyFirst() {
		assertThat(this.routing.responsible(Category.HEDONISM, false, List.of("urban"), List.of("urban")))
			.startsWith("discipline");
	}

	@Test
	void neverNamesAnAccusedUnit() {
		for (Category category : Category.values()) {
			for (Unit unit : this.units.all()) {
				assertThat(this.routing.responsible(category, true, List.of(unit.code()), List.of(unit.code())))
					.as(unit.code())
					.isNotEmpty()
					.doesNotContain(unit.code());
			}
		}
	}

	@Test
	void passesOverWhomAnAccusedUnitCommands() throws IOException {
		UnitDirectory family = UnitDirectory.read("units.yaml", new ByteArrayInputStream("""
				units:
				  - {code: city, name: 市政府办公室}
				  - {code: bureau, name: 城管局, parent: city}
				  - {code: team, name: 城管一队, parent: bureau}
				""".getBytes(StandardCharsets.UTF_8)));
		assertThat(new Routing(family).responsible(Category.BUREAUCRATISM, false, List.of("bureau"),
				List.of("team", "bureau")))
			.containsExactly("city");
		assertThat(new Routing(family).responsible(Category.NONE, false, List.of("team"), List.of("team")))
			.containsExactly("bureau", "city");
	}

	@Test
	void findsOfficesOfADirectoryWithOtherCodes() throws IOException {
		UnitDirectory other = UnitDirectory.read("units.yaml", new ByteArrayInputStream("""
				units:
				  - {code: u1, name: 城管局}
				  - {code: u2, name: 区纪委监委}
				""".getBytes(StandardCharsets.UTF_8)));
		assertThat(new Routing(other).responsible(Category.HEDONISM, false, List.of("u1"), List.of("u1")))
			.containsExactly("u2");
		assertThat(new Routing(other).responsible(Category.HEDONISM, false, List.of("u2"), List.of()))
			.containsExactly("u1");
	}

}
