package pymemlab.grader.report.html;

import java.util.List;
import pymemlab.grader.report.Explanation;
import pymemlab.grader.report.Standing;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.text.Clean;

/** One exercise: what to mend, what it costs, every rule, and how to have the same again. */
final class ExerciseSection {

    private final ExerciseResult result;
    private final Standing standing;

    ExerciseSection(ExerciseResult result) {
        this.result = result;
        this.standing = new Standing(result);
    }

    Element element() {
        String id = "ex" + result.exercise().number();
        Element section =
                Element.of("section")
                        .in("ex")
                        .with("id", id)
                        .with("aria-labelledby", id + "-title")
                        .add(top(id), RuleStrip.of(result));
        section.add(Element.of("p", summary()).in("soft"));
        why(section);
        costs(section);
        section.add(rules());
        notes(section);
        return section.add(again());
    }

    private Element top(String id) {
        Element title =
                Element.of("h2")
                        .with("id", id + "-title")
                        .add(Element.of("span", result.exercise().number() + "").in("no"))
                        .text(result.exercise().title());
        Element points =
                Element.of("span", result.score() + " ")
                        .in("pts")
                        .add(Element.of("small", "of %d points".formatted(result.maxScore())));
        return Element.of("div").in("top").add(title, points);
    }

    private String summary() {
        return "%s · %d of %d rules stand%s"
                .formatted(
                        result.status().label().replace('-', ' '),
                        standing.passed(),
                        result.rules().size(),
                        standing.next().map(next -> " · " + next).orElse(""));
    }

    private void why(Element section) {
        if (Explanation.explainsItself(result)) {
            section.add(Problems.of(result));
            return;
        }
        if (isNotStarted()) {
            section.add(Element.of("p", begin()).in("soft"));
            return;
        }
        List<RuleResult> broken =
                result.rules().stream().filter(ExerciseSection::hasStory).toList();
        if (!broken.isEmpty()) {
            section.add(
                    Element.of("section")
                            .add(Element.of("h3", "What does not hold yet"))
                            .addAll(Story.of(broken).stream()));
        }
    }

    private boolean isNotStarted() {
        return result.status() == ExerciseStatus.NOT_STARTED;
    }

    private String begin() {
        return "To begin, read exercises/%s/README.md, then run ./lab check %d."
                .formatted(result.exercise().folder(), result.exercise().number());
    }

    private static boolean hasStory(RuleResult rule) {
        return switch (Sign.of(rule)) {
            case STANDS, NOT_JUDGED, NOT_STARTED -> false;
            case IN_PART, BROKEN, TIMED_OUT, CRASHED -> true;
        };
    }

    private void costs(Element section) {
        if (!isNotStarted() && !standing.measured().isEmpty()) {
            section.add(
                    Element.of("section")
                            .add(Element.of("h3", "What it costs"))
                            .addAll(standing.measured().stream().map(CostChart::of)));
        }
    }

    private Element rules() {
        String title = "All %d rules".formatted(result.rules().size());
        return Element.of("section")
                .add(
                        Element.of("h3", "Rules"),
                        Element.of("details")
                                .add(Element.of("summary", title), RuleTable.of(result)));
    }

    private void notes(Element section) {
        if (!result.notes().isEmpty()) {
            section.add(
                    Element.of("section")
                            .add(
                                    Element.of("h3", "Notes"),
                                    Element.of("ul")
                                            .addAll(
                                                    result.notes().stream()
                                                            .map(Clean::line)
                                                            .map(note -> Element.of("li", note)))));
        }
    }

    private Element again() {
        String command =
                "./lab check %d --all --seed %d"
                        .formatted(result.exercise().number(), result.seed());
        return Element.of("p", "The same tests again: ")
                .in("soft")
                .add(Element.of("code", command));
    }
}
