package pymemlab.contracts.array;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import pymemlab.contracts.Rule;
import pymemlab.spec.array.GrowthPolicy;

/** How a solution is built, read off the compiled code. */
public final class DynamicArrayRules {

    /** A growth policy can be exchanged only if the array does not know which one it has. */
    @Rule("ARR-20")
    @ArchTest
    static final ArchRule THE_ARRAY_KNOWS_NO_POLICY_BY_NAME =
            noClasses()
                    .that(assignableTo(GrowthPolicy.class).negate())
                    .should()
                    .dependOnClassesThat(
                            assignableTo(GrowthPolicy.class)
                                    .and(resideInAPackage("pymemlab.array.."))
                                    .and(describe("named", type -> !type.isAnonymousClass())))
                    .as("the array depends on the interface GrowthPolicy alone")
                    .because("any policy must do: the constructor is given one");

    /** A policy that remembers something answers differently for two arrays that look the same. */
    @Rule("ARR-21")
    @ArchTest
    static final ArchRule A_POLICY_REMEMBERS_NOTHING =
            CompositeArchRule.of(
                            classes()
                                    .that(assignableTo(GrowthPolicy.class))
                                    .should(new NeverChange()))
                    .and(
                            classes()
                                    .that(
                                            assignableTo(GrowthPolicy.class)
                                                    .and(resideInAPackage("pymemlab.array..")))
                                    .should()
                                    .onlyDependOnClassesThat(
                                            resideInAPackage("pymemlab.spec.machine..")
                                                    .negate()
                                                    .as("touch no memory")))
                    .as("a policy keeps nothing that changes and names no class of the machine")
                    .because("its answer depends on its two arguments alone");

    private DynamicArrayRules() {}
}
