package pymemlab.grader.report.html;

import pymemlab.grader.report.Standing;
import pymemlab.grader.report.StepStanding;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;
import pymemlab.grader.text.Clean;

/** Each rule of an exercise with its state and its points, by steps. */
final class RuleTable {

    private RuleTable() {}

    static Element of(ExerciseResult result) {
        Standing standing = new Standing(result);
        Element table =
                Element.of("table")
                        .add(
                                Element.of("caption", "Rules of " + standing.title()).in("unseen"),
                                Element.of("thead")
                                        .add(
                                                Element.of("tr")
                                                        .add(
                                                                column("Rule"),
                                                                column("What must hold"),
                                                                column("State"),
                                                                column("Points").in("num"))));
        return table.addAll(standing.steps().stream().map(step -> step(result, step)));
    }

    private static Element column(String name) {
        return Element.of("th", name).with("scope", "col");
    }

    private static Element step(ExerciseResult result, StepStanding step) {
        Element title =
                Element.of("tr")
                        .add(
                                Element.of(
                                                "th",
                                                "Step %d: %s"
                                                        .formatted(step.number(), step.title()))
                                        .in("step")
                                        .with("colspan", 3)
                                        .with("scope", "rowgroup"),
                                Element.of("td", step.score() + " of " + step.maxScore())
                                        .in("num soft"));
        return Element.of("tbody")
                .add(title)
                .addAll(step.rules().stream().map(rule -> row(result, rule)));
    }

    private static Element row(ExerciseResult result, RuleResult rule) {
        Element must = Element.of("td", rule.rule().sentence());
        if (rule.status() == RuleStatus.NOT_RUN && !rule.message().isBlank()) {
            must.add(Element.of("br"), Element.of("span", Clean.line(rule.message())).in("soft"));
        }
        return Element.of("tr")
                .add(
                        Element.of("th", rule.rule().id()).in("id").with("scope", "row"),
                        must,
                        Element.of("td").in("state").add(Sign.of(result, rule).element()),
                        Element.of("td", rule.score() + " of " + rule.rule().points()).in("num"));
    }
}
