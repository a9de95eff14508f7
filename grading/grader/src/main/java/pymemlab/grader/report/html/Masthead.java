package pymemlab.grader.report.html;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pymemlab.contracts.Catalogue;
import pymemlab.grader.report.Course;
import pymemlab.grader.report.Standing;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;

/** The top of the page: the sum, and the course as a map of memory. */
final class Masthead {

    private final Grade grade;

    private final Optional<String> submission;

    /** Of a grade, and of the submission in a class that it belongs to. */
    Masthead(Grade grade, Optional<String> submission) {
        this.grade = grade;
        this.submission = submission;
    }

    Element element() {
        return Element.of("header")
                .in("head")
                .add(Element.of("a", "To the exercises").in("skip").with("href", "#main"), brand())
                .addAll(submission.stream().map(Masthead::owner))
                .add(
                        sum(),
                        Element.of("nav")
                                .with("aria-label", "Course map")
                                .add(
                                        Element.of("ol")
                                                .in("map")
                                                .addAll(
                                                        IntStream.rangeClosed(
                                                                        1, Course.titles().size())
                                                                .mapToObj(this::row))),
                        legend());
    }

    /** The kit's mark: four blocks of memory, one of them free. */
    static Element brand() {
        Svg mark = Svg.stretched("PyMemLab's mark", 44, 22);
        mark.rect("c0", 0, 0, 10, 22).rect("c1", 11, 0, 10, 22);
        mark.rect("rest", 22, 0, 10, 22).rect("c5", 33, 0, 11, 22);
        return Element.of("div").in("brand").add(mark.element(), Element.of("span", "PyMemLab"));
    }

    private static Element owner(String name) {
        return Element.of("p")
                .in("owner")
                .add(
                        Element.of("bdi", name),
                        Element.of("a", "All of the class").with("href", "index.html"));
    }

    private Element sum() {
        return Element.of("h1", grade.score() + " ")
                .in("sum")
                .add(Element.of("small", "of %d points".formatted(grade.maxScore())));
    }

    private Element row(int number) {
        Element row = Element.of("li").add(Element.of("span", number + "").in("no"));
        String title = Course.titles().get(number - 1);
        return grade.exercises().stream()
                .filter(result -> result.exercise().number() == number)
                .findFirst()
                .map(result -> judged(row, title, result))
                .orElseGet(() -> row.add(Element.of("span", title).in("todo"), absent(number)));
    }

    private static Element absent(int number) {
        boolean exists = Catalogue.numbered(number).isPresent();
        return Element.of("span", exists ? "not judged" : "to come").in("todo bar");
    }

    private static Element judged(Element row, String title, ExerciseResult result) {
        Standing standing = new Standing(result);
        return row.add(
                Element.of("a", title).with("href", "#ex" + result.exercise().number()),
                RuleStrip.of(result),
                Element.of("span")
                        .in("pts")
                        .add(Element.of("b", result.score() + ""))
                        .text(" of " + result.maxScore()),
                Element.of("span", what(result, standing)).in("what"));
    }

    private static String what(ExerciseResult result, Standing standing) {
        String status = result.status().label().replace('-', ' ');
        return switch (result.status()) {
            case PARTIAL -> standing.next().orElse(status);
            default -> status;
        };
    }

    private static Element legend() {
        return Element.of("ul")
                .in("key")
                .addAll(
                        Stream.of(Sign.STANDS, Sign.IN_PART, Sign.BROKEN, Sign.NOT_JUDGED)
                                .map(
                                        sign ->
                                                Element.of("li")
                                                        .add(
                                                                RuleStrip.sample(sign),
                                                                Element.of("span", sign.word()))))
                .add(Element.of("li", "One block is a rule, as wide as its points."));
    }
}
