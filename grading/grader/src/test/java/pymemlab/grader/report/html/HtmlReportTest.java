package pymemlab.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import pymemlab.grader.report.Grades;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;

class HtmlReportTest {

    private static final String SCRIPTS =
            "<script>window.stolen=1</script><img src=x onerror=\"window.stolen=1\">"
                    + "</style></title><svg onload=window.stolen=1><a href='javascript:1'>";

    private static final String STORY_OF_SCRIPTS =
            "ARR-3 <b>\n\n  what happened\n    %1$s\n\n  what is wrong\n    %1$s\n\n  memory\n"
                            .formatted(SCRIPTS)
                    + "    object, type, count, slots, holders; - is NULL\n"
                    + "    0x1000  a   <script> \" '  count 1   [<i>, b]   held by %s\n"
                            .formatted(SCRIPTS);

    private static final List<String> HOSTILE =
            List.of(
                    SCRIPTS,
                    STORY_OF_SCRIPTS,
                    "\"><x y='",
                    "]]> <!-- --> &lol; &#0; <?xml?> <![CDATA[",
                    "\u202edesrever\u2066\u200b\ufeff \u001b[31m \u0000 \u009b",
                    "half \ud83d a pair \udc00 \uffff",
                    "::error::x ##[group]",
                    "%d %s $1 \\1 {0}",
                    "");

    static Stream<Grade> grades() {
        return Stream.concat(
                HOSTILE.stream().map(Pages::saying),
                Stream.of(
                        Pages.complete(),
                        Pages.broken(),
                        Grades.of(Grades.partial()),
                        Grades.of(Grades.doesNotCompile()),
                        Grades.of(Grades.infinitelyDear()),
                        Grades.of(Grades.stopped(ExerciseStatus.MISSING))));
    }

    @ParameterizedTest
    @MethodSource("grades")
    void thePageIsWellFormedAndHoldsNothingForeign(Grade grade) throws Exception {
        String markup = new HtmlReport().of(grade);
        Element page = Pages.parsed(markup);

        assertThat(markup).doesNotContain("\u202e", "\u2066", "\u001b", "##[");
        List<Element> all = Pages.all(page, "*");
        assertThat(all)
                .extracting(Element::getTagName)
                .doesNotContain("script", "img", "iframe", "link", "object", "form", "x", "i");
        assertThat(all)
                .noneMatch(each -> each.hasAttribute("src") || each.hasAttribute("onload"))
                .allMatch(each -> each.getAttribute("href").matches("(#[a-z0-9]+)?"));
        assertThat(Pages.all(page, "style")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("grades")
    void everyDrawingHasATitleAndEveryHeaderAScope(Grade grade) throws Exception {
        Element page = Pages.parsed(new HtmlReport().of(grade));

        assertThat(Pages.all(page, "svg"))
                .isNotEmpty()
                .allMatch(svg -> svg.getFirstChild().getNodeName().equals("title"))
                .noneMatch(svg -> svg.getFirstChild().getTextContent().isBlank());
        assertThat(Pages.all(page, "th")).allMatch(th -> th.hasAttribute("scope"));
        assertThat(Pages.all(page, "h1")).hasSize(1);
    }

    @Test
    void theStyleAsksForNothing() {
        assertThat(Style.sheet()).doesNotContain("url(", "@import", "<", "&", "http");
    }

    @Test
    void whatASubmissionSaysIsShownAsItIs() throws Exception {
        Element page = Pages.parsed(new HtmlReport().of(Pages.saying(SCRIPTS)));

        assertThat(page.getTextContent()).contains(SCRIPTS);
    }

    @Test
    void thePolicyForbidsEverythingButTheStyleInside() {
        assertThat(new HtmlReport().of(Pages.complete()))
                .contains("http-equiv=\"Content-Security-Policy\"")
                .contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;");
    }

    @Test
    void aMessageOfFiftyMegabytesIsCut() {
        String page = new HtmlReport().of(Pages.saying("z".repeat(50 << 20)));

        assertThat(page).contains("(cut)").hasSizeLessThan(1 << 20);
    }

    @Test
    void aCompleteGradeOfTheWholeCourseStaysSmall() {
        assertThat(new HtmlReport().of(Pages.complete()).getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(1 << 20);
    }

    @Test
    void thePageShowsPointsStatesCostsAndTheWayBack() throws Exception {
        String text = text(Grades.of(Grades.noting(Grades.dear(), "a file was ignored")));

        assertThat(text)
                .contains("90 of 100 points", "memory mapnot judged")
                .contains("virtual machineto come")
                .contains("5 of 6 rules stand")
                .contains("ARR-5An append costs little.", "it cost 7")
                .contains("cost of one append: yours 7.00; no reference")
                .contains("a file was ignored")
                .contains("./lab check 2 --all --seed 42")
                .contains("Kit 1.0.0, seed 42");
    }

    @Test
    void aRuleThatWasNotJudgedSaysWhatItNeeds() throws Exception {
        assertThat(text(Pages.saying("x"))).contains("not judged");
        assertThat(text(Grades.of(Grades.partial())))
                .contains("timed out", "Look for an endless loop");
    }

    @Test
    void aCompilerMessageComesWithItsLine() throws Exception {
        assertThat(text(Grades.of(Grades.doesNotCompile())))
                .contains("does not compile, so nothing of it was run")
                .contains("GrowableArray.java:12", "long size = \"three\";")
                .contains("String cannot be converted to long")
                .doesNotContain("What does not hold yet");
    }

    @Test
    void aCostWithoutEndHasAPlace() throws Exception {
        assertThat(new HtmlReport().of(Grades.of(Grades.infinitelyDear())))
                .contains("yours without end")
                .doesNotContain("NaN", "\"Infinity", "MInfinity");
    }

    @Test
    void theReferenceStandsBesideACostThatTheKitHolds() throws Exception {
        assertThat(text(Pages.complete())).contains("reference 13.52");
    }

    @Test
    void aPictureStandsBesideItsText() throws Exception {
        assertThat(text(Pages.broken()))
                .contains("The picture as text", "Framed in red")
                .contains("0x1020    a");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPageOfAClassSaysWhoseItIs(String name, String shown) throws Exception {
        String markup = HtmlReport.ofClass(name).of(Grades.of(Grades.partial()));
        Element page = Pages.parsed(markup);

        assertThat(Pages.all(page, "title").get(0).getTextContent())
                .isEqualTo(shown + " · PyMemLab: 40 of 100 points");
        assertThat(Pages.all(page, "header").get(0).getTextContent()).contains(shown);
        assertThat(Pages.all(page, "a"))
                .anyMatch(link -> link.getAttribute("href").equals("index.html"));
        assertThat(markup).doesNotContain("\u202e", "<script");
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("gina", "gina"),
                Arguments.of("\u202eanig", "\\u{202e}anig"),
                Arguments.of("o'\"b\n<script>", "o'\"b <script>"));
    }

    @Test
    void whatNobodyBeganIsNotShownAsBroken() throws Exception {
        Element page = Pages.parsed(new HtmlReport().of(Pages.started()));

        List<Element> main = Pages.all(Pages.all(page, "main").get(0), "*");
        assertThat(main)
                .extracting(each -> each.getAttribute("class"))
                .noneMatch(style -> style.matches("(.* )?(story|hit|hatch|bad|wrong)( .*)?"));
        assertThat(text(Pages.started()))
                .contains("To begin, read exercises/ex03-raw-allocator/README.md")
                .contains("All 25 rules", "not started")
                .doesNotContain("TODO step");
    }

    @Test
    void howToTryAgainMayWrap() throws Exception {
        Element page = Pages.parsed(new HtmlReport().of(Grades.of(Grades.partial())));

        assertThat(Pages.all(page, "pre"))
                .filteredOn(pre -> pre.getTextContent().contains("./lab check 2 --rule"))
                .isNotEmpty()
                .allMatch(
                        pre ->
                                !((Element) pre.getParentNode())
                                        .getAttribute("class")
                                        .equals("scroll"));
    }

    @Test
    void aPageOfOneGradeNamesNobody() throws Exception {
        Element page = Pages.parsed(new HtmlReport().of(Grades.of(Grades.partial())));

        assertThat(Pages.all(page, "title").get(0).getTextContent())
                .isEqualTo("PyMemLab: 40 of 100 points");
        assertThat(Pages.all(page, "a"))
                .noneMatch(link -> link.getAttribute("href").equals("index.html"));
    }

    /** The browser check of .ci/run opens these. */
    @Test
    void pagesForTheBrowserCheckAreWritten() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "pages"));

        write(folder.resolve("complete.html"), Pages.complete());
        write(folder.resolve("broken.html"), Pages.broken());
        write(folder.resolve("hostile.html"), Pages.saying(SCRIPTS));
        write(folder.resolve("story.html"), Pages.saying(STORY_OF_SCRIPTS));
        write(folder.resolve("refused.html"), Grades.of(Grades.doesNotCompile()));
        Files.writeString(
                folder.resolve("of-a-class.html"),
                HtmlReport.ofClass("Müller_17_" + "assignsubmission_file".repeat(4))
                        .of(Pages.started()));

        assertThat(folder.resolve("hostile.html")).content().contains("window.stolen");
    }

    private static void write(Path file, Grade grade) throws Exception {
        Files.writeString(file, new HtmlReport().of(grade));
    }

    private static String text(Grade grade) throws Exception {
        Element page = Pages.parsed(new HtmlReport().of(grade));
        return Pages.all(page, "body").get(0).getTextContent();
    }
}
