package pymemlab.grader.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the fields from the entry class and from every static field: what a learner's objects
 * keep must be of constant and small size, so no type may lead to itself, and all that they hold
 * together is counted: objects inside objects inside objects are a table too.
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
    private static final String TOO_MUCH =
            "with all that their objects hold these are %d values, and at most %d are allowed; the"
                    + " state of this exercise lives in simulated memory; keep a table there and"
                    + " its address in a long";
    private static final String EXCEPTION =
            "an exception carries other exceptions, any number of them; keep its facts in longs";

    private static final long MOST_VALUES = 256;
    private static final long COUNTED_UP_TO = 1L << 40; // So that no sum overflows.

    private final Submission submission;
    private final Findings findings;
    private final Holders holders;
    private final Set<String> open = new HashSet<>();
    private final Map<String, Long> values = new HashMap<>(); // Of one object of each kind.

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
        long kept = follow(entryClass, types);
        for (String holder : holders.kindsOf("java.lang.Enum")) {
            kept += constants(holder) * follow(holder, types);
        }
        for (Slot slot : staticSlots()) {
            kept += follow(slot, types);
        }
        if (kept > MOST_VALUES) {
            findings.refuse(
                    entry.get().file(),
                    0,
                    "the fields of " + entryClass,
                    TOO_MUCH.formatted(Math.min(kept, COUNTED_UP_TO), MOST_VALUES));
        }
    }

    /** How many objects of an enum there are; one of each constant with a body of its own. */
    private long constants(String holder) {
        long declared =
                submission.ownClass(holder).stream()
                        .flatMap(own -> own.fields().stream())
                        .filter(OwnField::isEnumConstant)
                        .count();
        return Math.max(1, declared);
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

    private long follow(String holder, KeptTypes types) {
        if (!values.containsKey(holder) && open.add(holder)) {
            long sum = 0;
            for (Slot slot : holders.slots(holder)) {
                sum += follow(slot, types);
            }
            open.remove(holder);
            values.put(holder, Math.min(sum, COUNTED_UP_TO));
        }
        return values.getOrDefault(holder, 0L);
    }

    /** How many values the slot keeps: itself, or those of the largest object that fits. */
    private long follow(Slot slot, KeptTypes types) {
        Optional<String> objection = types.objection(slot.type());
        objection.ifPresent(reason -> refuse(slot, reason));
        long most = 1;
        for (String target : targets(slot, types)) {
            if (holders.isKindOf(target, Throwable.class)) {
                refuse(slot, EXCEPTION);
            } else if (open.contains(target)) {
                refuse(slot, slot.outerInstance() ? OUTER : CHAIN);
            } else {
                most = Math.max(most, follow(target, types));
            }
        }
        return most;
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
