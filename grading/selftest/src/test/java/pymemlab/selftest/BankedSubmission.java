package pymemlab.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pymemlab.contracts.Binds;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleKind;

/**
 * A submission of the bank: the reference, or the submission that a line {@code on:} names, such as
 * {@code odd/next-fit}, changed as its description says.
 *
 * <p>Java files beside the description join those of the learner's package or take their place; who
 * brings the entry class gets none of the reference's helpers. What lies below {@code tree} joins
 * the exercise's folder.
 */
record BankedSubmission(
        Exercise exercise, Path folder, Description description, boolean standsForItsRule) {

    /** The system property that lets all be judged by all rules, whatever a description says. */
    private static final String WHOLE_MATRIX = "pymemlab.matrix";

    /** The line of a description that takes long, and shows what quicker ones show, too. */
    private static final String ONLY_THERE = "in-the-whole-matrix";

    /** Rules whose tests take the most time of their exercise. */
    private static final Set<String> LONG = Set.of("POOL-21", "REF-10", "CYC-8");

    private static final List<String> DESCRIPTIONS = List.of("mistake.txt", "expect.txt");

    /** All of one kind that are to be judged, by exercise and name. */
    static List<BankedSubmission> all(String kind) throws IOException {
        List<BankedSubmission> all = new ArrayList<>();
        for (Exercise exercise : Catalogue.exercises()) {
            all.addAll(all(exercise, kind));
        }
        return all;
    }

    private static List<BankedSubmission> all(Exercise exercise, String kind) throws IOException {
        Path bank = Repository.bank(exercise, kind);
        if (!Files.isDirectory(bank)) {
            throw new IllegalStateException(
                    "The bank needs %s submissions of %s, but has no folder %s. Add one with a submission."
                            .formatted(kind, exercise.folder(), bank));
        }
        try (Stream<Path> folders = Files.list(bank)) {
            List<BankedSubmission> all =
                    folders.sorted()
                            .map(folder -> read(exercise, folder))
                            .filter(BankedSubmission::isJudged)
                            .toList();
            Collection<BankedSubmission> representatives = representativesAmong(all);
            return all.stream().map(each -> each.standing(representatives.contains(each))).toList();
        }
    }

    /** For each rule, of those that break it, the one that keeps the most others. */
    private static Collection<BankedSubmission> representativesAmong(List<BankedSubmission> all) {
        return all.stream()
                .filter(each -> each.description.fact("breaks").isPresent())
                .collect(
                        Collectors.toMap(
                                each -> each.description.words("breaks").get(0),
                                each -> each,
                                (one, other) -> other.keepsMoreThan(one) ? other : one))
                .values();
    }

    private boolean isJudged() {
        return isWholeMatrix() || !description.words("judged").contains(ONLY_THERE);
    }

    private static boolean isWholeMatrix() {
        return Boolean.getBoolean(WHOLE_MATRIX);
    }

    private boolean keepsMoreThan(BankedSubmission other) {
        return description.words("keeps").size() > other.description.words("keeps").size();
    }

    private BankedSubmission standing(boolean forItsRule) {
        return new BankedSubmission(exercise, folder, description, forItsRule);
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** Such as {@code ex02 constant-growth}. */
    String fullName() {
        return Texts.shortName(exercise) + " " + name();
    }

    /**
     * The rules that it is judged by; none means all. Who stands for a rule shows that this rule
     * alone catches it: it meets all before, and what its description names, as far as that is
     * quick. The others meet what they break.
     */
    Set<String> judgedRules() {
        List<String> broken = description.words("breaks");
        if (isWholeMatrix() || broken.isEmpty()) {
            return Set.of();
        }
        Set<String> judged = new LinkedHashSet<>(broken);
        judged.addAll(description.words("also"));
        if (standsForItsRule) {
            judged.addAll(quickOnesBeside(broken.get(0)));
        }
        return judged;
    }

    private Set<String> quickOnesBeside(String broken) {
        List<String> all = Texts.ids(exercise);
        List<String> costs = exercise.rules().ids(RuleKind.COST);
        Set<String> quick = new LinkedHashSet<>(description.words("keeps"));
        if (!costs.contains(broken)) {
            quick.removeAll(costs);
        }
        quick.addAll(all.subList(0, all.indexOf(broken)));
        quick.removeAll(LONG);
        return quick;
    }

    /** Says whether a rule is among those that it is judged by. */
    boolean judges(String rule) {
        Set<String> judged = judgedRules();
        return judged.isEmpty() || judged.contains(rule);
    }

    /** Writes it out; the answer is the folder to grade. */
    Path materialiseIn(Path parent) throws IOException {
        Path submission = Files.createDirectories(parent.resolve(name()));
        writeTo(submission.resolve(exercise.folder()));
        return submission;
    }

    private void writeTo(Path home) throws IOException {
        Path learners =
                home.resolve(exercise.sourceFolder())
                        .resolve(exercise.topicPackage().replace('.', '/'));
        writeStart(home, learners);
        for (Hunk hunk : description.hunks()) {
            Path file = learners.resolve(hunk.file());
            Files.writeString(file, hunk.applyTo(Files.readString(file)));
        }
        copyFiles(learners);
        if (Files.isDirectory(folder.resolve("tree"))) {
            Folders.copy(folder.resolve("tree"), home);
        }
        for (String name : description.words("without")) {
            Files.delete(learners.resolve(name));
        }
        for (String way : description.words("written-with")) {
            WayOfWriting.named(way).rewriteAll(learners);
        }
        for (String trap : description.words("made")) {
            Trap.named(trap).spring(home, learners);
        }
    }

    private void writeStart(Path home, Path learners) throws IOException {
        Optional<String> other = description.fact("on");
        if (other.isPresent()) {
            read(exercise, Repository.bank(exercise, other.get())).writeTo(home);
            return;
        }
        Folders.copy(
                Repository.solutions().resolve(exercise.folder()).resolve(exercise.sourceFolder()),
                home.resolve(exercise.sourceFolder()));
        if (Files.exists(folder.resolve(fileOf(exercise.entryClass())))) {
            deleteHelpers(learners);
        }
    }

    /** What the tests do not ask for by name is the reference's own business. */
    private void deleteHelpers(Path learners) throws IOException {
        Set<String> asked =
                Arrays.stream(exercise.subject().getMethods())
                        .map(method -> method.getAnnotation(Binds.class))
                        .filter(Objects::nonNull)
                        .map(binds -> fileOf(binds.value()))
                        .collect(Collectors.toSet());
        for (Path file : Folders.filesBelow(learners)) {
            if (!asked.contains(file.getFileName().toString())) {
                Files.delete(file);
            }
        }
    }

    private static String fileOf(String className) {
        return className.substring(className.lastIndexOf('.') + 1) + ".java";
    }

    private void copyFiles(Path learners) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Folders.copy(file, learners.resolve(file.getFileName().toString()));
            }
        }
    }

    private static BankedSubmission read(Exercise exercise, Path folder) {
        Path file =
                DESCRIPTIONS.stream()
                        .map(folder::resolve)
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "%s needs one of %s, but has none. Add it."
                                                        .formatted(folder, DESCRIPTIONS)));
        try {
            return new BankedSubmission(exercise, folder, Description.read(file), false);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " cannot be read.", unreadable);
        }
    }
}
