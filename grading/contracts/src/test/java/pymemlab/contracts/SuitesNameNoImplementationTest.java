package pymemlab.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SuitesNameNoImplementationTest {

    @Test
    void nothingInTheContractsNamesALearnersClass() {
        var contracts =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("pymemlab.contracts");

        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Catalogue.exercises().stream()
                                .map(Exercise::topicPackage)
                                .toArray(String[]::new))
                .because("one suite judges students, solutions and mutants")
                .check(contracts);
    }
}
