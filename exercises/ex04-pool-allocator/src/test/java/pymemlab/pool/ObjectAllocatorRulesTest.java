package pymemlab.pool;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import pymemlab.contracts.pool.ObjectAllocatorRules;

/** Reads off the compiled code how it is built. */
@AnalyzeClasses(packages = "pymemlab.pool", importOptions = DoNotIncludeTests.class)
class ObjectAllocatorRulesTest {

    @ArchTest static final ArchTests RULES = ArchTests.in(ObjectAllocatorRules.class);
}
