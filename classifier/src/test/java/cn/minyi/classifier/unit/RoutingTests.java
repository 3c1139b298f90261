package cn.minyi.classifier.unit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

import cn.minyi.domain.Category;
import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoutingTests {

	private final UnitDirectory units = UnitDirectory.shipped();

	private final Routing routing = new Routing(this.units, UnaryOperator.identity());

	@Test
	void sendsANeedToTheUnitWithTheDuty() {
		assertThat(this.routing.responsible(Category.NONE, false, List.of(), List.of("urban", "housing"),
				Whereabouts.UNKNOWN))
			.startsWith("urban", "housing");
	}

	@Test
	void sendsANeedOfNobodysDutyToTheStreetOffice() {
		assertThat(this.routing.responsible(Category.NONE, false, List.of(), List.of(), Whereabouts.UNKNOWN))
			.startsWith("street");
	}

	@Test
	void sendsAChargeToTheDisciplineBodyFirst() {
		assertThat(this.routing.responsible(Category.HEDONISM, false, List.of("urban"), List.of("urban"),
				Whereabouts.UNKNOWN))
			.startsWith("discipline");
	}

	@Test
	void neverNamesAnAccusedUnit() {
		for (Category category : Category.values()) {
			for (Unit unit : this.units.all()) {
				assertThat(this.routing.responsible(category, true, List.of(unit.code()), List.of(unit.code()),
						Whereabouts.UNKNOWN))
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
		assertThat(new Routing(family, UnaryOperator.identity()).responsible(Category.BUREAUCRATISM, false,
				List.of("bureau"), List.of("team", "bureau"), Whereabouts.UNKNOWN))
			.containsExactly("city");
		assertThat(new Routing(family, UnaryOperator.identity()).responsible(Category.NONE, false, List.of("team"),
				List.of("team"), Whereabouts.UNKNOWN))
			.containsExactly("bureau", "city");
	}

	@Test
	void findsOfficesOfADirectoryWithOtherCodes() throws IOException {
		UnitDirectory other = UnitDirectory.read("units.yaml", new ByteArrayInputStream("""
				units:
				  - {code: u1, name: 城管局}
				  - {code: u2, name: 区纪委监委}
				""".getBytes(StandardCharsets.UTF_8)));
		assertThat(new Routing(other, UnaryOperator.identity()).responsible(Category.HEDONISM, false, List.of("u1"),
				List.of("u1"), Whereabouts.UNKNOWN))
			.containsExactly("u2");
		assertThat(new Routing(other, UnaryOperator.identity()).responsible(Category.HEDONISM, false, List.of("u2"),
				List.of(), Whereabouts.UNKNOWN))
			.containsExactly("u1");
	}

	@ParameterizedTest
	@CsvSource({ "102, 101", "202, 201", "105, 101", "100, 001", "101, 001", "003, 001", "000, 001", "102 105, 101",
			"102 202, 001", "001, 101" })
	void asksTheDisciplineBodyOfTheAccused(String accused, String discipline) {
		UnitDirectory city = TestDistricts.units();
		Routing ofCity = new Routing(city, UnaryOperator.identity());
		List<String> codes = List.of(accused.split(" "));
		String first = ofCity.responsible(Category.HEDONISM, false, codes, List.of(), Whereabouts.UNKNOWN).get(0);
		assertThat(first).isEqualTo(discipline);
	}

	@Test
	void sendsWhatIsNobodysDutyToTheStreetOfTheAreaOrToTheBodyAboveAll() {
		UnitDirectory city = TestDistricts.units();
		Routing ofCity = new Routing(city, UnaryOperator.identity());
		Whereabouts east = new Areas(city, UnaryOperator.identity()).read("", "城东区");
		assertThat(ofCity.responsible(Category.NONE, false, List.of(), List.of(), east)).startsWith("105");
		assertThat(ofCity.responsible(Category.NONE, false, List.of(), List.of(), Whereabouts.UNKNOWN))
			.startsWith("000");
	}

	@Test
	void takesTheBodyNearestBesideTheAccusedWhereNoAreasAreGiven() throws IOException {
		UnitDirectory family = UnitDirectory.read("units.yaml", new ByteArrayInputStream("""
				units:
				  - {code: n, name: 北县政府}
				  - {code: nd, name: 北县纪委, parent: n}
				  - {code: s, name: 南县政府}
				  - {code: sd, name: 南县纪委, parent: s}
				  - {code: su, name: 南县城管局, parent: s}
				""".getBytes(StandardCharsets.UTF_8)));
		assertThat(new Routing(family, UnaryOperator.identity()).responsible(Category.HEDONISM, false, List.of("su"),
				List.of(), Whereabouts.UNKNOWN))
			.startsWith("sd", "s");
	}

}
