package pymemlab.grader.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * Refuses the back doors to a static that changes: an object in a static final field, or a constant
 * of an enum, that has a field which is not final; a collection or an array in a static final field
 * that can be filled later.
 */
final class SharedObjects {

    private final Submission submission;
    private final Findings findings;
    private final Holders holders;
    private final Profile profile;
    private final Set<String> seen = new HashSet<>();

    SharedObjects(Submission submission, Findings findings, Profile profile) {
        this.submission = submission;
        this.findings = findings;
        this.profile = profile;
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
                    mustHoldNothingOfTheJdkThatChanges(own, field);
                }
            }
        }
    }

    /** Elsewhere no collection may be named at all, and no array made. */
    private void mustHoldNothingOfTheJdkThatChanges(OwnClass own, OwnField field) {
        if (profile.keepsStateInMemory() || field.isEnumConstant() || field.constant()) {
            return;
        }
        Set<String> made = own.staticValues().get(field.name());
        boolean changes =
                made == null
                        ? !mayBeOwn(field.type()) && Unchanging.excludes(field.type())
                        : made.stream().anyMatch(each -> !isKnown(each));
        if (changes) {
            findings.refuse(
                    field.file(),
                    field.line(),
                    "the static field %s of type %s"
                            .formatted(field.fullName(), field.type().getClassName()),
                    "it can be filled later, and all objects share it; make it a field of the"
                            + " object, or fill it here with List.of, Set.of or Map.of");
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

    /** Objects of the submission and the kit are looked into elsewhere. */
    private boolean isKnown(String name) {
        return isOwn(name)
                || submission.platform().specType(name).isPresent()
                || Unchanging.includes(name);
    }

    private boolean mayBeOwn(Type type) {
        String name = type.getClassName();
        return type.getSort() == Type.OBJECT
                && (isOwn(name) || submission.platform().specType(name).isPresent());
    }

    private List<String> kindsOf(Type type) {
        return mayBeOwn(type) ? holders.kindsOf(type.getClassName()) : List.of();
    }
}
