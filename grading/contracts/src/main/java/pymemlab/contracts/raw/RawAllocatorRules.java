package pymemlab.contracts.raw;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import pymemlab.contracts.Rule;
import pymemlab.contracts.heap.AskInOnePlace;
import pymemlab.spec.machine.OperatingSystem;

/** How a solution is built, read off the compiled code. */
public final class RawAllocatorRules {

    /**
     * A heap is one segment: what lies elsewhere can neither be joined nor checked by its address;
     * and who moves the break must know what lies before it.
     */
    @Rule("RAW-23")
    @ArchTest
    static final ArchRule ONE_CLASS_ASKS_FOR_SBRK_ALONE =
            CompositeArchRule.of(
                            noClasses()
                                    .should()
                                    .accessTargetWhere(
                                            target(owner(type(OperatingSystem.class)))
                                                    .and(target(nameMatching("mmap|munmap")))))
                    .and(
                            classes()
                                    .should(
                                            AskInOnePlace.of(
                                                    OperatingSystem.class, "the operating system")))
                    .as("one class alone asks the operating system, and only for sbrk")
                    .because("the heap is one segment whose growth is decided in one place");

    private RawAllocatorRules() {}
}
