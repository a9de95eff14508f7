package pymemlab.objects;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import pymemlab.contracts.objects.ObjectCachesRules;

/** Reads off the compiled code how it is built. */
@AnalyzeClasses(packages = "pymemlab.objects", importOptions = DoNotIncludeTests.class)
class ObjectCachesRulesTest {

    @ArchTest static final ArchTests RULES = ArchTests.in(ObjectCachesRules.class);
}
