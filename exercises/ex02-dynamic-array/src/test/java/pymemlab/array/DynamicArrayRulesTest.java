package pymemlab.array;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import pymemlab.contracts.array.DynamicArrayRules;

/** Reads off the compiled code how it is built. */
@AnalyzeClasses(packages = "pymemlab.array", importOptions = DoNotIncludeTests.class)
class DynamicArrayRulesTest {

    @ArchTest static final ArchTests RULES = ArchTests.in(DynamicArrayRules.class);
}
