package pymemlab.contracts.cycle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.AskInOnePlace;
import pymemlab.spec.machine.Memory;

/** How a solution is built, read off the compiled code. */
public final class CycleCollectorRules {

    /** A header's word means a link now and a count later; who reads it must know which. */
    @Rule("CYC-21")
    @ArchTest
    static final ArchRule ONE_CLASS_TOUCHES_MEMORY =
            classes()
                    .should(AskInOnePlace.of(Memory.class, "memory"))
                    .as("one class alone touches memory")
                    .because("a header's words change their meaning while a collection runs");

    private CycleCollectorRules() {}
}
