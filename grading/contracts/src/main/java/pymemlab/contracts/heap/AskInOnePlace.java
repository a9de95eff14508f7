package pymemlab.contracts.heap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Of all classes, those of one file at most call a given one. */
public final class AskInOnePlace extends ArchCondition<JavaClass> {

    private final Class<?> asked;
    private final String inWords;

    private AskInOnePlace(Class<?> asked, String inWords) {
        super("be the only one that asks " + inWords);
        this.asked = asked;
        this.inWords = inWords;
    }

    /**
     * Of those that call {@code asked}.
     *
     * @param inWords what it is called in the finding
     */
    public static AskInOnePlace of(Class<?> asked, String inWords) {
        return new AskInOnePlace(asked, inWords);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!asks(type)) {
            return;
        }
        type.getPackage().getClassesInPackageTree().stream()
                .filter(this::asks)
                .filter(other -> !outermost(other).equals(outermost(type)))
                .forEach(other -> events.add(violation(type, other)));
    }

    private ConditionEvent violation(JavaClass type, JavaClass other) {
        return SimpleConditionEvent.violated(
                type,
                "%s asks %s, and so does %s"
                        .formatted(type.getSimpleName(), inWords, other.getSimpleName()));
    }

    private boolean asks(JavaClass type) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .anyMatch(access -> access.getTargetOwner().isEquivalentTo(asked));
    }

    /** What is nested in a class belongs to its file. */
    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(AskInOnePlace::outermost).orElse(type);
    }
}
