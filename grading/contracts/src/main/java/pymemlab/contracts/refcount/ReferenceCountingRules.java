package pymemlab.contracts.refcount;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.AskInOnePlace;
import pymemlab.spec.raw.RawAllocator;

/** How a solution is built, read off the compiled code. */
public final class ReferenceCountingRules {

    /** What frees in two places frees twice one day. */
    @Rule("REF-22")
    @ArchTest
    static final ArchRule ONE_CLASS_GIVES_MEMORY_BACK =
            classes()
                    .should(
                            AskInOnePlace.of(
                                    RawAllocator.class, "free", "the raw allocator to free"))
                    .as("one class alone gives memory back")
                    .because("an object is freed once, when all else of its death is done");

    private ReferenceCountingRules() {}
}
