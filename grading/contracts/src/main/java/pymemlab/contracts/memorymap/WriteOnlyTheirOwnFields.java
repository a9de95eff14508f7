package pymemlab.contracts.memorymap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Classes that write no field of a class in another file, but for those that they inherit. */
final class WriteOnlyTheirOwnFields extends ArchCondition<JavaClass> {

    WriteOnlyTheirOwnFields() {
        super("write only their own fields");
    }

    @Override
    public void check(JavaClass writer, ConditionEvents events) {
        for (JavaFieldAccess access : writer.getFieldAccessesFromSelf()) {
            JavaClass owner = access.getTargetOwner();
            boolean writes = access.getAccessType() == AccessType.SET;
            if (writes && !file(owner).equals(file(writer)) && !inherits(writer, owner)) {
                events.add(
                        SimpleConditionEvent.violated(
                                access,
                                "%s writes the field %s of %s in line %d"
                                        .formatted(
                                                writer.getSimpleName(),
                                                access.getTarget().getName(),
                                                owner.getSimpleName(),
                                                access.getLineNumber())));
            }
        }
    }

    private static boolean inherits(JavaClass writer, JavaClass owner) {
        return writer.getAllRawSuperclasses().contains(owner);
    }

    /** The source file where it is known, else the outermost class. */
    private static String file(JavaClass type) {
        return type.getSource()
                .flatMap(source -> source.getFileName())
                .orElse(type.getName().replaceFirst("[$].*", ""));
    }
}
