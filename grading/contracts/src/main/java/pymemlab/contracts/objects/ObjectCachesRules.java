package pymemlab.contracts.objects;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.AskInOnePlace;
import pymemlab.spec.raw.RawAllocator;

/** How a solution is built, read off the compiled code. */
public final class ObjectCachesRules {

    /** Who gives a block back must know that nobody has parked it. */
    @Rule("OBJ-18")
    @ArchTest
    static final ArchRule ONE_CLASS_ASKS_THE_RAW_ALLOCATOR =
            classes()
                    .should(AskInOnePlace.of(RawAllocator.class, "the raw allocator"))
                    .as("one class alone asks the raw allocator")
                    .because("what is parked, shared and given back is then decided in one place");

    private ObjectCachesRules() {}
}
