package pymemlab.grader.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The learner's classes and lambdas as things that keep values: what each one holds. */
final class Holders {

    private final Submission submission;
    private final Set<String> readOuterInstances = new HashSet<>();
    private final Map<String, List<Slot>> slots = new LinkedHashMap<>();
    private final Map<String, Set<String>> supertypes = new LinkedHashMap<>();

    Holders(Submission submission) {
        this.submission = submission;
        submission.classes().forEach(own -> readOuterInstances.addAll(own.outerReads()));
        for (OwnClass own : submission.classes()) {
            slots.put(own.name(), slotsOf(own));
            supertypes.put(own.name(), submission.supertypes(own.name()));
            own.lambdas().forEach(this::addLambda);
        }
    }

    List<Slot> slots(String holder) {
        return slots.get(holder);
    }

    /** Every holder that a value of {@code type} may be. */
    List<String> kindsOf(String type) {
        return supertypes.entrySet().stream()
                .filter(entry -> entry.getValue().contains(type))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isKindOf(String holder, Class<?> type) {
        return supertypes.get(holder).contains(type.getName());
    }

    private void addLambda(Lambda lambda) {
        String name = "lambda " + slots.size();
        slots.put(name, lambda.captured().stream().map(type -> Slot.of(lambda, type)).toList());
        Set<String> implemented = new HashSet<>();
        lambda.interfaces().forEach(type -> implemented.addAll(submission.supertypes(type)));
        supertypes.put(name, implemented);
    }

    private List<Slot> slotsOf(OwnClass own) {
        List<Slot> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<OwnClass> next = Optional.of(own);
        while (next.isPresent() && seen.add(next.get().name())) {
            next.get().fields().stream().filter(this::holds).map(this::slot).forEach(found::add);
            next = submission.ownClass(next.get().superclass());
        }
        return found;
    }

    /** An enum's constants may point at each other, which takes a static initialiser. */
    private Slot slot(OwnField field) {
        boolean settled = isEnum(field.owner()) && !isWrittenLater(field);
        Slot slot = Slot.of(field, !field.isFinal() && !settled);
        return field.line() == 0 && slot.changes() ? whereItIsWritten(field, slot) : slot;
    }

    private Slot whereItIsWritten(OwnField field, Slot slot) {
        return submission.classes().stream()
                .filter(own -> own.laterWrites().containsKey(field.fullName()))
                .map(own -> slot.at(own.file(), own.laterWrites().get(field.fullName())))
                .findFirst()
                .orElse(slot);
    }

    private boolean isWrittenLater(OwnField field) {
        String end = "." + field.name();
        return submission.classes().stream()
                .flatMap(own -> own.laterWrites().keySet().stream())
                .filter(each -> each.endsWith(end))
                .anyMatch(each -> isEnum(each.substring(0, each.length() - end.length())));
    }

    private boolean isEnum(String owner) {
        return submission.supertypes(owner).contains("java.lang.Enum");
    }

    /**
     * Newer compilers leave out an outer object that nobody reads; the verdict is theirs always.
     */
    private boolean holds(OwnField field) {
        return !field.isStatic()
                && (!field.isOuterInstance() || readOuterInstances.contains(field.fullName()));
    }
}
