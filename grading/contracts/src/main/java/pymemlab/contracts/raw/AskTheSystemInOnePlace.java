package pymemlab.contracts.raw;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import pymemlab.spec.machine.OperatingSystem;

/** Of all classes, those of one file at most call the operating system. */
final class AskTheSystemInOnePlace extends ArchCondition<JavaClass> {

    AskTheSystemInOnePlace() {
        super("be the only one that asks the operating system");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!asks(type)) {
            return;
        }
        type.getPackage().getClassesInPackageTree().stream()
                .filter(AskTheSystemInOnePlace::asks)
                .filter(other -> !outermost(other).equals(outermost(type)))
                .forEach(other -> events.add(violation(type, other)));
    }

    private static ConditionEvent violation(JavaClass type, JavaClass other) {
        return SimpleConditionEvent.violated(
                type,
                "%s asks the operating system, and so does %s"
                        .formatted(type.getSimpleName(), other.getSimpleName()));
    }

    private static boolean asks(JavaClass type) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .anyMatch(access -> access.getTargetOwner().isEquivalentTo(OperatingSystem.class));
    }

    /** What is nested in a class belongs to its file. */
    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(AskTheSystemInOnePlace::outermost).orElse(type);
    }
}
