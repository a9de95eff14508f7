package pymemlab.grader.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the fields from the entry class and from every static field: what a learner's objects
 * keep must be of constant size, so no type may lead to itself.
 *
 * <p>A field of an interface leads to every class and lambda of the learner that implements it: a
 * record chained through an interface holds a million values otherwise. Enums end a path, because
 * their objects are counted; what they keep is followed from the start instead.
 */
final class FieldGraph {

    private static final String CHAIN =
            "objects of this kind can form a chain of any length, and the state of this exercise"
                    + " lives in simulated memory; keep the address of the next one in a long";
    private static final String OUTER =
            "with it objects can form a chain of any length; make the inner class static and give"
                    + " its methods what they need";
    private static final String EXCEPTION =
            "an exception carries other exceptions, any number of them; keep its facts in longs";

    private final Submission submission;
    private final Findings findings;
    private final Holders holders;
    private final Set<String> open = new HashSet<>();
    private final Set<String> done = new HashSet<>();

    FieldGraph(Submission submission, Findings findings) {
        this.submission = submission;
        this.findings = findings;
        this.holders = new Holders(submission);
    }

    /** Reports every field that keeps what it must not; nothing when there is no such class. */
    void check(String entryClass) {
        Optional<OwnClass> entry = submission.ownClass(entryClass);
        if (entry.isEmpty()) {
            return; // That the class is missing is told by others, in better words.
        }
        KeptTypes types = new KeptTypes(submission, entry.get());
        follow(entryClass, types);
        holders.kindsOf("java.lang.Enum").forEach(holder -> follow(holder, types));
        staticSlots().forEach(slot -> follow(slot, types));
    }

    private List<Slot> staticSlots() {
        return submission.classes().stream()
                .flatMap(own -> own.fields().stream())
                .filter(field -> field.isStatic() && !field.isSynthetic() && !isConstant(field))
                .map(Slot::of)
                .toList();
    }

    private static boolean isConstant(OwnField field) {
        return field.isFinal() && field.constant();
    }

    private void follow(String holder, KeptTypes types) {
        if (!done.contains(holder) && open.add(holder)) {
            holders.slots(holder).forEach(slot -> follow(slot, types));
            open.remove(holder);
            done.add(holder);
        }
    }

    private void follow(Slot slot, KeptTypes types) {
        Optional<String> objection = types.objection(slot.type());
        objection.ifPresent(reason -> refuse(slot, reason));
        for (String target : targets(slot, types)) {
            if (holders.isKindOf(target, Throwable.class)) {
                refuse(slot, EXCEPTION);
            } else if (open.contains(target)) {
                refuse(slot, slot.outerInstance() ? OUTER : CHAIN);
            } else {
                follow(target, types);
            }
        }
    }

    private List<String> targets(Slot slot, KeptTypes types) {
        if (!types.mayBeOwn(slot.type())) {
            return List.of();
        }
        List<String> targets = new ArrayList<>(holders.kindsOf(slot.type().getClassName()));
        targets.removeIf(target -> holders.isKindOf(target, Enum.class));
        return targets;
    }

    private void refuse(Slot slot, String reason) {
        findings.refuse(slot.file(), slot.line(), slot.label(), reason);
    }
}
