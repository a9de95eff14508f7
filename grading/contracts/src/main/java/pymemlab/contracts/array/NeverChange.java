package pymemlab.contracts.array;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;

/**
 * Classes whose fields, inherited ones too, are final, and hold objects whose own fields are, all
 * the way down.
 */
final class NeverChange extends ArchCondition<JavaClass> {

    NeverChange() {
        super("never change");
    }

    @Override
    public void check(JavaClass policy, ConditionEvents events) {
        Set<JavaClass> seen = new HashSet<>();
        policy.getAllFields().forEach(field -> check(field, seen, events));
    }

    private static void check(JavaField field, Set<JavaClass> seen, ConditionEvents events) {
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
            events.add(
                    SimpleConditionEvent.violated(
                            field,
                            "%s.%s can change, so the policy can remember something in it"
                                    .formatted(field.getOwner().getSimpleName(), field.getName())));
        }
        JavaClass type = field.getRawType();
        if (seen.add(type)) {
            type.getAllFields().forEach(inner -> check(inner, seen, events));
        }
    }
}
