package pymemlab.grader.classroom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import pymemlab.grader.report.html.Element;
import pymemlab.grader.report.html.Page;
import pymemlab.grader.text.Clean;

/** The page of a whole class: everybody's points, how they are spread, what most miss. */
public final class ClassPage {

    private static final int MOST_RULES = 20;

    private final ClassGrades grades;

    /** Of this class. */
    public ClassPage(ClassGrades grades) {
        this.grades = grades;
    }

    /** The file, beside this page, that holds the submission's own report. */
    public static String fileOf(Row row) {
        return SafeName.of(row.name()) + ".html";
    }

    /** The whole file. */
    public String text() {
        Element main = Element.of("main").add(spread(), table(), missed());
        List<Row> withoutGrade =
                grades.rows().stream().filter(row -> row.problem().isPresent()).toList();
        addList(
                main,
                "Nothing to judge",
                "why, and what to do",
                withoutGrade,
                row -> row.problem().orElseThrow());
        addList(
                main,
                "Recorded otherwise",
                "what the submission's own file says, which its author could edit",
                grades.differing(),
                row -> grades.differenceOf(row).orElseThrow());
        return Page.titled("PyMemLab: the class").with(head()).with(main).with(footer()).text();
    }

    private Element head() {
        int[] scores = grades.scores();
        String middle =
                scores.length == 0
                        ? "nothing was graded"
                        : String.format(
                                Locale.ROOT,
                                "mean %.1f, median %.1f, %d to %d of %d points",
                                Arrays.stream(scores).average().orElseThrow(),
                                ClassSummary.median(scores),
                                scores[0],
                                scores[scores.length - 1],
                                grades.maxScore());
        return Element.of("header")
                .in("head")
                .add(
                        Element.of("p", "PyMemLab · the class").in("brand"),
                        Element.of("h1", grades.size()).in("sum"),
                        Element.of("p", middle).in("soft"));
    }

    private static Element footer() {
        return Element.of("footer")
                .add(Element.of("p", "A name leads to the page of that submission alone."));
    }

    private Element spread() {
        return section("How the points are spread")
                .add(
                        Element.of("figure")
                                .add(
                                        new Histogram(grades.scores(), grades.maxScore()).drawing(),
                                        Element.of(
                                                "figcaption",
                                                "Submissions by points, in tenths of what can be"
                                                        + " earned.")));
    }

    private Element table() {
        return section("Everybody's points").add(new SortedTable(grades).element());
    }

    private Element missed() {
        List<MissedRule> missed = MissedRule.of(grades);
        Element section = section("What most miss").add(Element.of("p", whoCounts()).in("soft"));
        return missed.isEmpty()
                ? section.add(Element.of("p", "No rule that was judged was missed."))
                : section.add(table(missed));
    }

    private static Element table(List<MissedRule> missed) {
        Element rows = Element.of("tbody");
        rows.addAll(missed.stream().limit(MOST_RULES).map(ClassPage::row));
        Element head =
                Element.of("tr")
                        .add(title("rule"), title("what must hold"))
                        .add(title("missed by").in("share"));
        return Element.of("table")
                .add(
                        Element.of("caption", "The rules that most miss").in("unseen"),
                        Element.of("thead").add(head),
                        rows);
    }

    private String whoCounts() {
        long without = grades.rows().stream().filter(row -> !isJudged(row)).count();
        return ("Counted are submissions in which the rule was judged: not those where the exercise"
                        + " is missing, not begun, refused or does not compile, nor those whose"
                        + " run ended before it. Rules judged in only a few stand last. In %s of"
                        + " %s submissions nothing was judged.")
                .formatted(without, grades.rows().size());
    }

    private static boolean isJudged(Row row) {
        return row.grade().stream()
                .flatMap(grade -> grade.exercises().stream())
                .anyMatch(MissedRule::wasRun);
    }

    private static Element row(MissedRule missed) {
        return Element.of("tr")
                .add(
                        Element.of("th", missed.rule().id()).in("id").with("scope", "row"),
                        Element.of("td", missed.rule().sentence() + " ")
                                .add(Element.of("span", missed.exercise().title()).in("soft")),
                        Element.of("td", share(missed)).in("share"));
    }

    private static String share(MissedRule missed) {
        String share =
                "%d of %d judged (%d %%)"
                        .formatted(missed.missed(), missed.judged(), missed.percent());
        return missed.notJudged() == 0 ? share : share + ", %d not".formatted(missed.notJudged());
    }

    private static void addList(
            Element main, String title, String what, List<Row> rows, Function<Row, String> text) {
        if (rows.isEmpty()) {
            return;
        }
        Element lines = Element.of("tbody");
        for (Row row : rows) {
            lines.add(
                    Element.of("tr")
                            .add(
                                    Element.of("th", Clean.line(row.name()))
                                            .in("who")
                                            .with("scope", "row"),
                                    Element.of("td", Clean.line(text.apply(row)))));
        }
        Element head = Element.of("tr").add(title("submission"), title(what));
        Element table =
                Element.of("table")
                        .add(
                                Element.of("caption", title).in("unseen"),
                                Element.of("thead").add(head),
                                lines);
        main.add(section(title).add(table));
    }

    private static Element section(String title) {
        Element heading = Element.of("h2", title);
        return Element.of("section").in("ex").with("aria-label", title).add(heading);
    }

    private static Element title(String text) {
        return Element.of("th", text).with("scope", "col");
    }
}
