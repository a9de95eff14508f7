package pymemlab.grader.report.html;

import java.util.List;
import pymemlab.grader.report.Explanation;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Problem;
import pymemlab.grader.text.Clean;

/** Why nothing of an exercise was run: what javac or the verifier says, with the line. */
final class Problems {

    private static final int SHOWN = 50;

    private Problems() {}

    static Element of(ExerciseResult result) {
        List<Problem> problems = result.problems();
        Element section =
                Element.of("section")
                        .add(
                                Element.of("h3", "Why nothing was run"),
                                Element.of("p", Explanation.headline(result)).in("wrong"))
                        .addAll(problems.stream().limit(SHOWN).map(Problems::of));
        int left = problems.size() - SHOWN;
        return left > 0 ? section.add(Element.of("p", "and %d more".formatted(left))) : section;
    }

    private static Element of(Problem problem) {
        Element element = Element.of("div").in("problem");
        if (!problem.file().isBlank()) {
            element.add(Element.of("div", Explanation.place(problem)).in("where"));
        }
        if (!problem.text().isBlank()) {
            String line = Clean.line(problem.text().strip());
            element.add(Element.of("pre", line).in("line").with("tabindex", "0"));
        }
        String message = Clean.block(problem.message().stripTrailing());
        return element.add(Element.of("pre", message).in("say"));
    }
}
