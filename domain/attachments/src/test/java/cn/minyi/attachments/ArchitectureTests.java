package cn.minyi.attachments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("cn.minyi.attachments");

	@Test
	void knowsNoFrameworkAndNoApplication() {
		classes().should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "javax..", "cn.minyi.attachments..", "cn.minyi.domain..",
					"org.jspecify.annotations..", "org.apache.tika..", "org.apache.pdfbox..",
					"org.apache.commons.compress..", "software.amazon.awssdk..")
			.check(CLASSES);
	}

	@Test
	void letsThePlaceOfBytesKnowNothingOfTheirContent() {
		noClasses().that()
			.resideInAPackage("cn.minyi.attachments.blob")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("cn.minyi.attachments.content", "cn.minyi.domain..")
			.check(CLASSES);
	}

	@Test
	void opensPicturesOnlyAsBytes() {
		noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.imageio..", "java.awt..").check(CLASSES);
	}

	@Test
	void hasNoCycles() {
		slices().matching("cn.minyi.attachments.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void writesToNoStream() {
		NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
	}

}
