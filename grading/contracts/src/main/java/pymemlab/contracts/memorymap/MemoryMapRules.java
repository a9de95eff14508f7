package pymemlab.contracts.memorymap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import pymemlab.contracts.Rule;
import pymemlab.spec.memorymap.MemoryMap;

/** How a solution is built, read off the compiled code. */
public final class MemoryMapRules {

    private static final String LEARNERS = "pymemlab.memorymap..";

    /** Who can reach the break beside sbrk can move it into the guard. */
    @Rule("MAP-18")
    @ArchTest
    static final ArchRule CALLERS_SEE_WHAT_MEMORY_MAP_PROMISES =
            classes()
                    .that(assignableTo(MemoryMap.class))
                    .and(resideInAPackage(LEARNERS))
                    .should(new ShowOnlyWhatIsPromised())
                    .as("a map shows its callers the methods of MemoryMap and no more")
                    .because("what callers can reach, they come to depend on");

    /** The class that decides about a limit is the only one that can break it. */
    @Rule("MAP-19")
    @ArchTest
    static final ArchRule A_FIELD_IS_WRITTEN_IN_ITS_OWN_FILE =
            classes()
                    .that(resideInAPackage(LEARNERS))
                    .should(new WriteOnlyTheirOwnFields())
                    .as("a field is written in the file that declares it")
                    .because("who writes the break must also keep the guard");

    private MemoryMapRules() {}
}
