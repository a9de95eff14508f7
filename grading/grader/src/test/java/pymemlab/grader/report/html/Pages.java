package pymemlab.grader.report.html;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.CostScale;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleEntry;
import pymemlab.grader.report.Grades;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

/** Grades for pages, and what is on a page. */
public final class Pages {

    private Pages() {}

    /** The root of well-formed markup. */
    static Element parsed(String markup) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    static List<Element> all(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    /** Every exercise of the kit with full points, and costs at their targets. */
    public static Grade complete() {
        return new Grade(
                "1.0.0",
                1,
                Catalogue.exercises().stream()
                        .map(each -> result(each, ExerciseStatus.COMPLETE, Pages::passed))
                        .toList());
    }

    /** Every exercise of the kit with the messages of the bank, and costs between the limits. */
    public static Grade broken() {
        return new Grade(
                "1.0.0",
                1,
                Catalogue.exercises().stream()
                        .map(each -> result(each, ExerciseStatus.PARTIAL, Pages::broken))
                        .toList());
    }

    /** The first exercises of the kit complete, the others not begun. */
    public static Grade started() {
        return new Grade(
                "1.0.0",
                1,
                Catalogue.exercises().stream()
                        .map(
                                each ->
                                        each.number() < 3
                                                ? result(
                                                        each,
                                                        ExerciseStatus.COMPLETE,
                                                        Pages::passed)
                                                : result(
                                                        each,
                                                        ExerciseStatus.NOT_STARTED,
                                                        Pages::todo))
                        .toList());
    }

    private static RuleResult todo(RuleEntry rule) {
        return RuleResult.lost(rule, RuleStatus.FAILED, rule.id() + " TODO step 1");
    }

    /** Where everything that a submission writes is {@code text}. */
    static Grade saying(String text) {
        ExerciseResult other = Grades.refusedSaying(text);
        return new Grade(text, 1, List.of(Grades.saying(text), renumbered(other)));
    }

    private static ExerciseResult renumbered(ExerciseResult result) {
        return new ExerciseResult(
                Catalogue.exercises().get(2),
                7,
                result.status(),
                List.of(),
                result.problems(),
                result.notes());
    }

    private interface Fate {
        RuleResult of(RuleEntry rule);
    }

    private static ExerciseResult result(Exercise exercise, ExerciseStatus status, Fate fate) {
        return new ExerciseResult(
                exercise,
                42,
                status,
                exercise.rules().rules().stream().map(fate::of).toList(),
                List.of(),
                List.of());
    }

    private static RuleResult passed(RuleEntry rule) {
        return RuleResult.passed(rule, cost(rule, 1));
    }

    private static RuleResult broken(RuleEntry rule) {
        Optional<String> message =
                Messages.DRAWN.stream()
                        .map(Messages::named)
                        .filter(text -> text.startsWith(rule.id() + " "))
                        .findFirst();
        if (message.isPresent()) {
            return RuleResult.lost(rule, RuleStatus.FAILED, message.get());
        }
        return rule.scale().isPresent()
                ? new RuleResult(rule, RuleStatus.FAILED, 3, "", cost(rule, 0.4))
                : passed(rule);
    }

    /** So much of the way from the floor to the target. */
    private static OptionalDouble cost(RuleEntry rule, double share) {
        return rule.scale().stream().mapToDouble(scale -> between(scale, share)).findFirst();
    }

    private static double between(CostScale scale, double share) {
        return scale.floor() + (scale.target() - scale.floor()) * share;
    }
}
