package pymemlab.cycle;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import pymemlab.contracts.cycle.CycleCollectorRules;

/** Reads off the compiled code how it is built. */
@AnalyzeClasses(packages = "pymemlab.cycle", importOptions = DoNotIncludeTests.class)
class CycleCollectorRulesTest {

    @ArchTest static final ArchTests RULES = ArchTests.in(CycleCollectorRules.class);
}
