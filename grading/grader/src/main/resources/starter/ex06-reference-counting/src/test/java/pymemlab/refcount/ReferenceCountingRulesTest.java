package pymemlab.refcount;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import pymemlab.contracts.refcount.ReferenceCountingRules;

/** Reads off the compiled code how it is built. */
@AnalyzeClasses(packages = "pymemlab.refcount", importOptions = DoNotIncludeTests.class)
class ReferenceCountingRulesTest {

    @ArchTest static final ArchTests RULES = ArchTests.in(ReferenceCountingRules.class);
}
