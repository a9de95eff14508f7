package pymemlab.grader.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * Refuses the back doors to a static that changes: an object in a static final field, or a constant
 * of an enum, that has a field which is not final.
 */
final class SharedObjects {

    private final Submission submission;
    private final Findings findings;
    private final Holders holders;
    private final Set<String> seen = new HashSet<>();

    SharedObjects(Submission submission, Findings findings) {
        this.submission = submission;
        this.findings = findings;
        this.holders = new Holders(submission);
    }

    /** Reports every field that changes and belongs to an object that all others share. */
    void check() {
        holders.kindsOf("java.lang.Enum")
                .forEach(each -> mustNotChange(each, "an enum's constant"));
        for (OwnClass own : submission.classes()) {
            for (OwnField field : own.fields()) {
                if (field.isStatic() && !field.isSynthetic()) {
                    String shared = "the static field " + field.fullName();
                    values(own, field).forEach(each -> mustNotChange(each, shared));
                }
            }
        }
    }

    private void mustNotChange(String holder, String shared) {
        if (!seen.add(holder)) {
            return;
        }
        for (Slot slot : holders.slots(holder)) {
            if (slot.changes()) {
                String reason =
                        "it changes, and all objects share it through %s; make it final, or keep it in the object that needs it"
                                .formatted(shared);
                findings.refuse(slot.file(), slot.line(), slot.label(), reason);
            }
            kindsOf(slot.type()).forEach(each -> mustNotChange(each, shared));
        }
    }

    private List<String> values(OwnClass own, OwnField field) {
        return Optional.ofNullable(own.staticValues().get(field.name()))
                .map(made -> made.stream().filter(this::isOwn).toList())
                .orElseGet(() -> kindsOf(field.type()));
    }

    private boolean isOwn(String name) {
        return submission.ownClass(name).isPresent();
    }

    private List<String> kindsOf(Type type) {
        String name = type.getClassName();
        boolean mayBeOwn = isOwn(name) || submission.platform().specType(name).isPresent();
        return type.getSort() == Type.OBJECT && mayBeOwn ? holders.kindsOf(name) : List.of();
    }
}
