package cn.minyi.search;

import java.util.Collection;
import java.util.Set;

import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.search.access.ScopedSearch;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.access.Visibility;
import cn.minyi.search.index.Items;
import cn.minyi.search.index.UnscopedItems;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules that hold in the whole module.
 */
class ArchitectureTests {

	// All ways of the client to look at documents that the caller does not name by id.
	private static final Set<String> LOOKING = Set.of("search", "msearch", "count", "scroll", "openPointInTime",
			"searchTemplate", "msearchTemplate", "termsEnum", "termvectors", "mtermvectors", "explain", "searchMvt",
			"rankEval", "asyncSearch", "sql", "esql", "eql", "graph", "fleet");

	private static final Set<String> READING = Set.of("get", "mget", "getSource", "exists", "existsSource");

	private static final Set<String> WRITING = Set.of("bulk", "index", "create", "update", "delete", "updateByQuery",
			"deleteByQuery", "reindex");

	// They know the ledger alone, in which nothing tells who wrote, or what.
	private static final String LEDGER_SEARCH = "cn.minyi.search.ledger.LedgerSearch";

	private static final String LEDGER_DOCUMENTS = "cn.minyi.search.ledger.LedgerDocuments";

	private static final JavaClasses SEARCH = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("cn.minyi.search");

	private static DescribedPredicate<JavaMethodCall> call(Set<String> names) {
		return DescribedPredicate.describe("calls one of " + names,
				(call) -> call.getTargetOwner().isEquivalentTo(ElasticsearchClient.class)
						&& names.contains(call.getName()));
	}

	@Test
	void onlyScopedSearchLooksForItems() {
		noClasses().that()
			.doNotBelongToAnyOf(ScopedSearch.class)
			.and()
			.doNotHaveFullyQualifiedName(LEDGER_SEARCH)
			.should()
			.callMethodWhere(call(LOOKING))
			.check(SEARCH);
		// Otherwise the rule would say nothing, for the method had another name.
		assertThat(SEARCH.get(ScopedSearch.class).getMethodCallsFromSelf()).anyMatch(call(LOOKING));
	}

	@Test
	void onlyTheIndexReadsAndWritesDocuments() {
		noClasses().that()
			.resideOutsideOfPackage("cn.minyi.search.index")
			.and()
			.doNotHaveFullyQualifiedName(LEDGER_DOCUMENTS)
			.should()
			.callMethodWhere(call(READING).or(call(WRITING)))
			.check(SEARCH);
		assertThat(SEARCH.get(UnscopedItems.class).getMethodCallsFromSelf()).anyMatch(call(READING));
	}

	@Test
	void whatKnowsTheLedgerWritesAndReadsOnlyItsIndex() {
		assertThat(SEARCH.get(LEDGER_SEARCH).getMethodCallsFromSelf()).anyMatch(call(LOOKING))
			.noneMatch(call(READING).or(call(WRITING)));
		assertThat(SEARCH.get(LEDGER_DOCUMENTS).getMethodCallsFromSelf()).anyMatch(call(WRITING))
			.noneMatch(call(READING).or(call(LOOKING)));
	}

	@Test
	void onlyTheIndexAndCommandsReadItemsWhoeverAsks() {
		classes().that()
			.areAssignableTo(UnscopedItems.class)
			.should()
			.onlyBeAccessed()
			.byAnyPackage("cn.minyi.search.index", "cn.minyi.search.followup")
			.check(SEARCH);
	}

	@Test
	void whoeverFindsItemsAsksTheRule() {
		classes().that()
			.implement(Items.class)
			.should()
			.callMethod(Visibility.class, "allows", Viewer.class, String.class, Collection.class)
			.andShould()
			.dependOnClassesThat()
			.areAssignableTo(ScopedSearch.class)
			.check(SEARCH);
	}

	@Test
	void onlyTheRecordedOpeningOpensSeals() {
		DescribedPredicate<JavaMethodCall> opens = DescribedPredicate.describe("opens a seal",
				(call) -> call.getTargetOwner().isEquivalentTo(ContactSeal.class) && call.getName().startsWith("open"));
		noClasses().that()
			.resideOutsideOfPackage("cn.minyi.search.opening")
			.should()
			.callMethodWhere(opens)
			.check(SEARCH);
		assertThat(SEARCH.stream().flatMap((each) -> each.getMethodCallsFromSelf().stream())).anyMatch(opens);
	}

	@Test
	void onlyOnePackageKnowsHanLp() {
		noClasses().that()
			.resideOutsideOfPackage("cn.minyi.search.hanlp")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("com.hankcs..")
			.check(SEARCH);
		classes().that()
			.resideInAPackage("cn.minyi.search.hanlp")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "com.hankcs..", "cn.minyi.search.hanlp", "org.jspecify.annotations")
			.check(SEARCH);
	}

	@Test
	void meetsTheOtherApplicationsInTopicsOnly() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("cn.minyi.intake..", "cn.minyi.classifier..", "cn.minyi.servers..",
					"cn.minyi.standalone..")
			.check(SEARCH);
	}

	@Test
	void hasNoCyclesBetweenPackages() {
		slices().matching("cn.minyi.search.(*)..").should().beFreeOfCycles().check(SEARCH);
	}

	@Test
	void writesOnlyToItsLog() {
		GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(SEARCH);
		GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(SEARCH);
	}

	@Test
	void saysOfEveryPackageWhatMayBeNull() {
		assertThat(SEARCH.stream().map(JavaClass::getPackage).distinct())
			.allMatch((each) -> each.isAnnotatedWith(NullMarked.class), "@NullMarked")
			.extracting(JavaPackage::getName)
			.contains("cn.minyi.search.index");
	}

}
