package pymemlab.memorymap;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import pymemlab.contracts.memorymap.MemoryMapRules;

/** Reads off the compiled code how it is built. */
@AnalyzeClasses(packages = "pymemlab.memorymap", importOptions = DoNotIncludeTests.class)
class MemoryMapRulesTest {

    @ArchTest static final ArchTests RULES = ArchTests.in(MemoryMapRules.class);
}
