package pymemlab.contracts.heap;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Of all classes, those of one file at most call another, or one method of it. */
public final class AskInOnePlace extends ArchCondition<JavaClass> {

    private final Predicate<AccessTarget> asked;
    private final String inWords;

    private AskInOnePlace(Predicate<AccessTarget> asked, String inWords) {
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
        return new AskInOnePlace(target -> target.getOwner().isEquivalentTo(asked), inWords);
    }

    /**
     * Of those that call one method of {@code asked}.
     *
     * @param inWords what is asked, in the finding
     */
    public static AskInOnePlace of(Class<?> asked, String method, String inWords) {
        return new AskInOnePlace(
                target ->
                        target.getOwner().isEquivalentTo(asked) && target.getName().equals(method),
                inWords);
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
                .anyMatch(access -> asked.test(access.getTarget()));
    }

    /** What is nested in a class belongs to its file. */
    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(AskInOnePlace::outermost).orElse(type);
    }
}
