package pymemlab.grader.classroom;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pymemlab.contracts.Exercise;
import pymemlab.grader.report.html.Element;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.text.Clean;

/** The class as a table. The reader chooses its order, and the style alone obeys: no script. */
final class SortedTable {

    /**
     * Written between style tags as it is, so it holds no quotes and no angle brackets. The numbers
     * are how wide the table is in a wide and in a narrow place, and its exercises.
     */
    private static final String STYLE =
            """
            .by { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; border: 0; padding: 0;
              margin: .8rem 0; }
            .by legend { float: left; margin-right: 1.2rem; color: var(--soft); }
            .class table, .class thead, .class tbody { display: flex; flex-direction: column; }
            .class { container-type: inline-size; }
            .class table { min-width: %1$.1frem; }
            .class tr { display: grid; gap: 0 .8rem; border-bottom: 1px solid var(--line);
              grid-template-columns: minmax(6rem, 1fr) 5.2rem 8rem repeat(%3$d, 2.4rem); }
            .class th, .class td { border: 0; padding: .45rem 0; }
            .class th:first-child { position: sticky; left: 0; background: var(--card); }
            .class td.full { font-weight: 700; }
            .class td.none { color: var(--soft); }
            @container (max-width: 30rem) {
              .class table { font-size: .875rem; min-width: %2$.1frem; }
              .class tr { gap: 0 .4rem;
                grid-template-columns: minmax(5rem, 1fr) 4.7rem 7rem repeat(%3$d, 2.2rem); }
            }
            .class .cue { display: none; }
            @container (min-width: 30.1rem) and (max-width: %1$.1frem) {
              .class .cue { display: block; }
            }
            @container (max-width: %4$.1frem) { .class .cue { display: block; } }
            body:has(#by-points:checked) .class tbody tr { order: var(--points); }
            body:has(#by-fewest:checked) .class tbody tr { order: var(--fewest); }
            body:has(#by-status:checked) .class tbody tr { order: var(--status); }
            """;

    private static final double NARROW_PLACE = 30;

    private final ClassGrades grades;
    private final List<Exercise> exercises;
    private final Map<String, Integer> byStatus;

    SortedTable(ClassGrades grades) {
        this.grades = grades;
        this.exercises = grades.exercises();
        this.byStatus = placesByStatus(grades.rows());
    }

    Element element() {
        Element table =
                Element.of("table")
                        .with("role", "table")
                        .add(Element.of("caption", "Points of the class").in("unseen"), head())
                        .add(part("tbody").addAll(grades.rows().stream().map(this::row)));
        return Element.of("div")
                .in("class")
                .add(Element.of("style", style()), choice(), cue(), scrolling(table));
    }

    private String style() {
        int columns = exercises.size();
        double wide = 22 + 3.2 * columns;
        double narrow = 17.6 + 2.6 * columns;
        return String.format(
                Locale.ROOT, STYLE, wide, narrow, columns, Math.min(narrow, NARROW_PLACE));
    }

    /** Shown only where the table is wider than its place. */
    private static Element cue() {
        return Element.of("p", "Scroll sideways for the points of each exercise →").in("cue soft");
    }

    private static Element choice() {
        return Element.of("fieldset")
                .in("by")
                .add(
                        Element.of("legend", "Order"),
                        choice("by-name", "name", button("by-name").with("checked", "checked")),
                        choice("by-points", "most points first", button("by-points")),
                        choice("by-fewest", "fewest points first", button("by-fewest")),
                        choice("by-status", "status", button("by-status")));
    }

    private static Element choice(String id, String words, Element button) {
        return Element.of("label").with("for", id).add(button).text(" " + words);
    }

    private static Element button(String id) {
        return Element.of("input").with("type", "radio").with("name", "by").with("id", id);
    }

    private static Element scrolling(Element table) {
        return Element.of("div")
                .in("scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", "Points of the class")
                .add(table);
    }

    private Element head() {
        Element row = Element.of("tr").with("role", "row").add(title("name", ""));
        row.add(title("total", "num"), title("status", ""));
        exercises.forEach(
                each ->
                        row.add(
                                title("%02d".formatted(each.number()), "num")
                                        .with("title", each.title())));
        return part("thead").add(row);
    }

    private static Element part(String name) {
        return Element.of(name).with("role", "rowgroup");
    }

    private static Element title(String text, String cssClass) {
        return Element.of("th", text)
                .in(cssClass)
                .with("scope", "col")
                .with("role", "columnheader");
    }

    private Element row(Row row) {
        Element line =
                Element.of("tr").with("role", "row").with("style", order(row)).add(nameOf(row));
        String sum =
                row.grade()
                        .map(grade -> "%d of %d".formatted(grade.score(), grade.maxScore()))
                        .orElse("–");
        line.add(cell(sum).in("num"), cell(row.status()));
        exercises.forEach(each -> line.add(points(ClassGrades.result(row, each))));
        return line;
    }

    /** By style, smaller numbers stand further up. */
    private String order(Row row) {
        int points = row.grade().isPresent() ? row.score() : -1;
        return "--points:%d;--fewest:%d;--status:%d"
                .formatted(grades.maxScore() - points, points, byStatus.get(row.status()));
    }

    private static Element nameOf(Row row) {
        Element cell = Element.of("th").with("scope", "row").with("role", "rowheader");
        String name = Clean.line(row.name());
        return row.grade().isEmpty()
                ? cell.text(name)
                : cell.add(Element.of("a", name).with("href", ClassPage.fileOf(row)));
    }

    private static Element points(Optional<ExerciseResult> result) {
        return cell(result.map(each -> String.valueOf(each.score())).orElse("–"))
                .in("num " + result.map(SortedTable::emphasis).orElse("none"));
    }

    private static String emphasis(ExerciseResult result) {
        if (result.status() == ExerciseStatus.COMPLETE) {
            return "full";
        }
        return result.score() == 0 ? "none" : "some";
    }

    private static Element cell(String text) {
        return Element.of("td", text).with("role", "cell");
    }

    private static Map<String, Integer> placesByStatus(List<Row> rows) {
        Map<String, Integer> places = new HashMap<>();
        Stream<String> statuses =
                rows.stream().map(Row::status).distinct().sorted(Comparator.naturalOrder());
        statuses.forEach(status -> places.put(status, places.size()));
        return places;
    }
}
