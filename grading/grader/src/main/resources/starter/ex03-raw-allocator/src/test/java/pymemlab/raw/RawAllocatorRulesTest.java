package pymemlab.raw;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import pymemlab.contracts.raw.RawAllocatorRules;

/** Reads off the compiled code how it is built. */
@AnalyzeClasses(packages = "pymemlab.raw", importOptions = DoNotIncludeTests.class)
class RawAllocatorRulesTest {

    @ArchTest static final ArchTests RULES = ArchTests.in(RawAllocatorRules.class);
}
