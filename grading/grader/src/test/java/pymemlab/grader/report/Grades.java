package pymemlab.grader.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pymemlab.contracts.CostScale;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleBook;
import pymemlab.contracts.RuleEntry;
import pymemlab.contracts.RuleKind;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.Problem;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

/** Grades that nobody earned, for tests of what shows them. */
public final class Grades {

    private static final long SEED = 42;

    public static final String STORY =
            """
            ARR-3   Moving keeps every element.                                     step 2 · 30 points

              what happened
                append(7)
                get(0)                ->  0

              what is wrong
                get(0) needs to return 7, but it returned 0

              read    exercises/ex02-dynamic-array/README.md, "Rules"
              again   ./lab check 2 --rule ARR-3 --seed 42
            """;

    private static final RuleBook RULES =
            new RuleBook(
                    List.of(
                            rule("ARR-1", 1, 10, RuleKind.BEHAVIOUR, "A new array is empty."),
                            rule("ARR-2", 1, 20, RuleKind.BEHAVIOUR, "append adds at the end."),
                            rule("ARR-3", 2, 30, RuleKind.BEHAVIOUR, "Moving keeps every element."),
                            rule("ARR-4", 3, 10, RuleKind.ARCHITECTURE, "No policy has a name."),
                            new RuleEntry(
                                    "ARR-5",
                                    2,
                                    20,
                                    RuleKind.COST,
                                    "An append costs little.",
                                    List.of("ARR-3"),
                                    Optional.of(
                                            new CostScale("cost of one append", "units", 5, 9))),
                            rule("ARR-6", 3, 10, RuleKind.BEHAVIOUR, "remove closes the gap.")));

    public static final Exercise EXERCISE =
            new Exercise(
                    2,
                    "dynamic-array",
                    "pymemlab.array",
                    List.of(),
                    "pymemlab.array.GrowableArray",
                    true,
                    List.of("get, set, append", "grow", "insert and remove"),
                    Object.class,
                    List.of(),
                    Object.class,
                    RULES);

    private Grades() {}

    /** The same result by another seed. */
    public static ExerciseResult seeded(ExerciseResult result, long seed) {
        return new ExerciseResult(
                result.exercise(),
                seed,
                result.status(),
                result.rules(),
                result.problems(),
                result.notes());
    }

    public static Grade of(ExerciseResult result) {
        return new Grade("1.0.0", 1234, List.of(result));
    }

    public static ExerciseResult complete() {
        return result(
                ExerciseStatus.COMPLETE,
                passed(0),
                passed(1),
                passed(2),
                passed(3),
                RuleResult.passed(entry(4), OptionalDouble.of(4.25)),
                passed(5));
    }

    public static ExerciseResult partial() {
        return result(
                ExerciseStatus.PARTIAL,
                passed(0),
                passed(1),
                lost(2, RuleStatus.FAILED, STORY),
                passed(3),
                lost(4, RuleStatus.NOT_RUN, ""),
                lost(5, RuleStatus.TIMED_OUT, ""));
    }

    /** Everything but half of a cost rule. */
    public static ExerciseResult dear() {
        RuleResult cost =
                new RuleResult(
                        entry(4),
                        RuleStatus.FAILED,
                        10,
                        "ARR-5   An append costs little.\n\n  it cost 7",
                        OptionalDouble.of(7));
        return result(
                ExerciseStatus.PARTIAL,
                passed(0),
                passed(1),
                passed(2),
                passed(3),
                cost,
                passed(5));
    }

    public static ExerciseResult infinitelyDear() {
        RuleResult cost =
                new RuleResult(
                        entry(4),
                        RuleStatus.FAILED,
                        0,
                        "",
                        OptionalDouble.of(Double.POSITIVE_INFINITY));
        return result(ExerciseStatus.PARTIAL, passed(0), cost);
    }

    public static ExerciseResult doesNotCompile() {
        return stopped(
                ExerciseStatus.DOES_NOT_COMPILE,
                new Problem(
                        "src/main/java/pymemlab/array/GrowableArray.java",
                        12,
                        "        long size = \"three\";",
                        "incompatible types: String cannot be converted to long"));
    }

    /** A result that was stopped before any rule was judged. */
    public static ExerciseResult stopped(ExerciseStatus status, Problem... problems) {
        List<RuleResult> rules =
                RULES.rules().stream()
                        .map(rule -> RuleResult.lost(rule, RuleStatus.NOT_RUN, ""))
                        .toList();
        return new ExerciseResult(EXERCISE, SEED, status, rules, List.of(problems), List.of());
    }

    /** A partial result in which everything that a submission can write is {@code text}. */
    public static ExerciseResult saying(String text) {
        return new ExerciseResult(
                EXERCISE,
                SEED,
                ExerciseStatus.PARTIAL,
                RULES.rules().stream()
                        .map(rule -> RuleResult.lost(rule, RuleStatus.FAILED, text))
                        .toList(),
                List.of(),
                List.of(text));
    }

    /** A result of which nothing was run because of problems that say {@code text}. */
    public static ExerciseResult refusedSaying(String text) {
        return new ExerciseResult(
                EXERCISE,
                SEED,
                ExerciseStatus.REFUSED,
                stopped(ExerciseStatus.REFUSED).rules(),
                List.of(new Problem(text, 3, text, text)),
                List.of(text));
    }

    public static ExerciseResult noting(ExerciseResult result, String... notes) {
        return new ExerciseResult(
                result.exercise(),
                result.seed(),
                result.status(),
                result.rules(),
                result.problems(),
                List.of(notes));
    }

    public static RuleEntry entry(int index) {
        return RULES.rules().get(index);
    }

    static RuleResult lost(int index, RuleStatus status, String message) {
        return RuleResult.lost(entry(index), status, message);
    }

    static RuleResult passed(int index) {
        return RuleResult.passed(entry(index), OptionalDouble.empty());
    }

    public static ExerciseResult result(ExerciseStatus status, RuleResult... rules) {
        return new ExerciseResult(EXERCISE, SEED, status, List.of(rules), List.of(), List.of());
    }

    private static RuleEntry rule(String id, int step, int points, RuleKind kind, String sentence) {
        return new RuleEntry(id, step, points, kind, sentence, List.of(), Optional.empty());
    }
}
