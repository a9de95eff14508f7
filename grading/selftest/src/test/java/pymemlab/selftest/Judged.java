package pymemlab.selftest;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import pymemlab.contracts.Exercise;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

/**
 * A submission and what the grader made of it.
 *
 * @param submission which one
 * @param result of its exercise
 * @param took how long grading it lasted
 */
record Judged(BankedSubmission submission, ExerciseResult result, Duration took) {

    /** Such as {@code ex02 constant-growth}. */
    String name() {
        return submission.fullName();
    }

    Exercise exercise() {
        return submission.exercise();
    }

    Description expected() {
        return submission.description();
    }

    String outcome() {
        return result.status().label();
    }

    RuleStatus statusOf(String ruleId) {
        return rule(ruleId).status();
    }

    RuleResult rule(String ruleId) {
        return result.rules().stream()
                .filter(each -> each.rule().id().equals(ruleId))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "%s names the rule %s, but no rule book has it. Correct it."
                                                .formatted(name(), ruleId)));
    }

    /** Says whether it was refused for what would break the rule, so that no test can show it. */
    boolean isRefusedInsteadOf(String ruleId) {
        return result.status() == ExerciseStatus.REFUSED
                && expected().words("breaks").contains(ruleId);
    }

    /** Says whether a test of the rule caught it; a rule that was not judged catches nobody. */
    boolean isCaughtBy(String ruleId) {
        return switch (statusOf(ruleId)) {
            case FAILED, TIMED_OUT, CRASHED -> true;
            case PASSED, NOT_RUN -> false;
        };
    }

    /** The first of the judged rules that does not stand in full, or nothing. */
    String firstBroken() {
        return result.rules().stream()
                .filter(each -> result.status() != ExerciseStatus.REFUSED)
                .filter(each -> submission.judges(each.rule().id()))
                .filter(each -> each.score() < each.rule().points())
                .map(each -> each.rule().id())
                .findFirst()
                .orElse("");
    }

    /** Every text that a reader of the result may see. */
    List<String> texts() {
        return Stream.of(
                        result.rules().stream().map(RuleResult::message),
                        result.problems().stream()
                                .flatMap(p -> Stream.of(p.file(), p.text(), p.message())),
                        result.notes().stream())
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The first text, on one line and cut, for a table or an assertion. */
    String why() {
        String text = String.join(" / ", texts()).replaceAll("\\s+", " ");
        return text.length() <= 400 ? text : text.substring(0, 400) + " …";
    }
}
