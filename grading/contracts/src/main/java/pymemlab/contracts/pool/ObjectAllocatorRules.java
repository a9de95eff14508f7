package pymemlab.contracts.pool;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.AskInOnePlace;
import pymemlab.spec.pool.ArenaSource;

/** How a solution is built, read off the compiled code. */
public final class ObjectAllocatorRules {

    /** Who releases an arena must know of every pool in it. */
    @Rule("POOL-22")
    @ArchTest
    static final ArchRule ONE_CLASS_OBTAINS_AND_RELEASES_ARENAS =
            classes()
                    .should(AskInOnePlace.of(ArenaSource.class, "the arena source"))
                    .as("one class alone obtains and releases arenas")
                    .because("an arena may go back only when its last pool is empty");

    private ObjectAllocatorRules() {}
}
