package pymemlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;
import pymemlab.selftest.TextsTests.Tested;

/** Each check of the texts sees one mistake, and says how to mend it. */
class TextsChecksTest {

    private static final Exercise EXERCISE = Catalogue.numbered(2).orElseThrow();
    private static final TextsOfExercise TEXTS = new TextsOfExercise(EXERCISE);

    @Test
    void aHeadingThatIsMissingIsSeen() {
        assertThat(readme("## Predict first", "## Predict").headings())
                .singleElement()
                .asString()
                .startsWith("README of ex02 needs the headings [Goal, In CPython, ")
                .endsWith(" Put them in this order.");
    }

    @Test
    void aTextThatIsTooLongOrTooShortIsSeen() {
        assertThat(readme("## Idea\n", "## Idea\n" + "word ".repeat(500)).lengths())
                .anySatisfy(
                        problem ->
                                assertThat(problem)
                                        .startsWith("README of ex02 needs 500 to 900 words in the")
                                        .endsWith(" Shorten it."))
                .anyMatch(problem -> problem.contains("150 to 250 words in Idea"));
        assertThat(new TextsReadme(EXERCISE, "# Exercise 2").lengths())
                .contains(
                        "README of ex02 needs 500 to 900 words in the whole, but it has 2. Say"
                                + " more.");
    }

    @Test
    void aRowThatIsMissingIsSeen() {
        String row = "| ARR-6 | Moving to another block keeps every element. | 2 | 4 |";

        assertThat(rules(row + "\n", "").table())
                .containsExactly(
                        "README of ex02 has no rule ARR-6, but the rule book has. Add the row '"
                                + row
                                + "'.");
    }

    @Test
    void aSentenceStepOrPointThatDiffersIsSeen() {
        assertThat(rules("keeps every element. | 2 | 4 |", "keeps each. | 2 | 4 |").table())
                .singleElement()
                .asString()
                .startsWith("README of ex02 says '| ARR-6 | Moving to another block keeps each.")
                .endsWith("Correct the row or the rule.");
        assertThat(
                        rules("keeps every element. | 2 | 4 |", "keeps every element. | 3 | 4 |")
                                .table())
                .hasSize(1);
        assertThat(
                        rules("keeps every element. | 2 | 4 |", "keeps every element. | 2 | 5 |")
                                .table())
                .hasSize(1);
    }

    @Test
    void aRowWithoutARuleIsSeen() {
        assertThat(rules("| ARR-7 |", "| ARR-99 | Magic. | 1 | 1 |\n| ARR-7 |").table())
                .containsExactly(
                        "README of ex02 has a rule ARR-99, but the rule book has none. "
                                + "Take the row out or add the rule.");
    }

    @Test
    void rowsInAnotherOrderAreSeen() {
        String six = "| ARR-6 | Moving to another block keeps every element. | 2 | 4 |\n";
        String text =
                TEXTS.readme().text().replace(six, "").replace("| ARR-1 |", six + "| ARR-1 |");

        assertThat(new TextsRules(new TextsReadme(EXERCISE, text)).table())
                .singleElement()
                .asString()
                .endsWith("Put them in the rule book's order, each once.");
    }

    @Test
    void aTargetThatDiffersIsSeen() {
        assertThat(rules("target 24, floor 60", "target 24, floor 50").costs())
                .containsExactly(
                        "README of ex02 needs a line '* ARR-22: … target 24, floor 60.' below the"
                                + " rules, but it has none. Add or correct it.");
    }

    @Test
    void aStepThatNamesOtherRulesIsSeen() {
        assertThat(rules("ARR-17 to ARR-19", "ARR-17 to ARR-18").steps())
                .containsExactly(
                        "README of ex02 lets step 5 turn [ARR-17, ARR-18] green, but the rule book"
                                + " says [ARR-17, ARR-18, ARR-19]. Correct the step.");
    }

    @Test
    void aStepOfAnotherNameIsSeen() {
        assertThat(rules("2. **grow**", "2. **growing**").steps())
                .containsExactly(
                        "README of ex02 needs a step that begins '2. **grow**', but it has none."
                                + " Write it or rename the step.");
    }

    @Test
    void aStepWithoutHintsIsSeen() {
        assertThat(hints("## Step 2: grow", "## Step 2: grow up"))
                .singleElement()
                .asString()
                .startsWith("HINTS of ex02 needs the headings [Step 1: get, set, append, ")
                .endsWith("Put them in this order.");
    }

    @Test
    void aHintThatIsMissingOrCannotBeReadIsSeen() {
        assertThat(
                        hints(
                                "<summary>Hint 3</summary>\n\n```\naddress",
                                "<summary>Hint 3</summary>\naddress"))
                .singleElement()
                .asString()
                .startsWith("HINTS of ex02 needs hints [1, 2, 3] under 'Step 1: get, set, append'")
                .contains("but it has [1, 2]. Fold each as <details>");
    }

    @Test
    void aHintThatIsTooLongOrJavaIsSeen() {
        assertThat(hints("Element 0 lies", "word ".repeat(60) + "Element 0 lies"))
                .containsExactly(
                        "HINTS of ex02 needs 1 to 60 words in hint 1 of 'Step 1: get, set, append',"
                                + " but there are 80. Rewrite it.");
        assertThat(hints("size = size + 1\n", "size++;\n"))
                .containsExactly(
                        "HINTS of ex02 needs words in hint 3 of 'Step 1: get, set, append', but it"
                                + " has Java. Write pseudocode.");
    }

    @Test
    void aTestOfAnUnknownRuleIsSeen() {
        assertThat(tests(new Tested("DynamicArrayExamples.magic", Optional.of("ARR-99"))))
                .containsExactly(
                        "The rule book of ex02 has no rule ARR-99, but DynamicArrayExamples.magic"
                                + " tests it. Add the rule or rename the test's.");
    }

    @Test
    void aTestWithoutARuleIsSeen() {
        assertThat(tests(new Tested("DynamicArrayExamples.magic", Optional.empty())))
                .containsExactly(
                        "DynamicArrayExamples.magic is a test, but it carries no rule. Add @Rule"
                                + " with the rule's id.");
    }

    @Test
    void aRuleWithoutATestIsSeen() {
        List<Tested> others =
                TEXTS.tests().tests().stream()
                        .filter(test -> !test.rule().equals(Optional.of("ARR-6")))
                        .toList();

        assertThat(new TextsTests(EXERCISE, others).problems())
                .containsExactly(
                        "The rule book of ex02 has ARR-6, but nothing tests it. Write a test with"
                                + " @Rule(\"ARR-6\") or take the rule out.");
    }

    @Test
    void anIdThatDoesNotExistIsSeen() {
        assertThat(
                        Texts.idsExist(
                                EXERCISE, "The spec's Javadoc", "refused (ARR-26), as ARR-2 says"))
                .containsExactly(
                        "The spec's Javadoc mentions ARR-26, but ex02 has no such rule. Correct the"
                                + " id or add the rule.");
    }

    @Test
    void aMethodWithoutAStepIsSeen() {
        assertThat(starter("\"TODO step 3: remove the last element\"", "\"not yet\"").todos())
                .containsExactly(
                        "Starter of ex02 needs a 'TODO step N: phrase' in 'public long"
                                + " removeLast()' in GrowableArray, but there is none. Throw an"
                                + " UnsupportedOperationException that says it.");
    }

    @Test
    void aStepThatDoesNotExistIsSeen() {
        assertThat(starter("TODO step 3: remove the last", "TODO step 6: remove the last").todos())
                .containsExactly(
                        "Starter of ex02 names step 6 in 'public long removeLast()' in"
                                + " GrowableArray, but there are 5 steps. Correct the number.");
    }

    @Test
    void aConstructorThatThrowsIsSeen() {
        assertThat(starter("this.fill = fill;", "throw new AssertionError();").todos())
                .singleElement()
                .asString()
                .startsWith("Starter of ex02 needs constructors that never throw, but 'public Grow")
                .endsWith("Move it into the methods.");
    }

    @Test
    void aSignatureThatDiffersFromTheSolutionsIsSeen() {
        assertThat(starter("long removeLast()", "int removeLast()").sameShapeAs(TEXTS.solution()))
                .containsExactly(
                        "Starter of ex02 lacks 'public long removeLast()' in GrowableArray, but the"
                                + " solution has it. Add it to the starter or hide it in the solution.",
                        "Starter of ex02 has 'public int removeLast()' in GrowableArray, but the"
                                + " solution lacks it. Take it out or add it to the solution.");
    }

    @Test
    void aFileThatIsMissingIsSaidWithItsRepair() {
        assertThatThrownBy(() -> TextsRepository.find().read("exercises/ex99-magic/README.md"))
                .hasMessage(
                        "The kit needs exercises/ex99-magic/README.md, but there is no such file."
                                + " Write it.");
        assertThatThrownBy(() -> TextsRepository.starter("ex99-magic"))
                .hasMessageEndingWith("but there is none. Copy the starter there.");
    }

    private static TextsReadme readme(String from, String to) {
        return new TextsReadme(EXERCISE, changed(TEXTS.readme().text(), from, to));
    }

    private static TextsRules rules(String from, String to) {
        return new TextsRules(readme(from, to));
    }

    private static List<String> hints(String from, String to) {
        return new TextsHints(EXERCISE, changed(TEXTS.hints().text(), from, to)).problems();
    }

    private static List<String> tests(Tested another) {
        List<Tested> tests = new ArrayList<>(TEXTS.tests().tests());
        tests.add(another);
        return new TextsTests(EXERCISE, tests).problems();
    }

    private static TextsStarter starter(String from, String to) {
        String name = "pymemlab/array/GrowableArray.java";
        Map<String, String> files = new TreeMap<>(TEXTS.starter().files());
        files.computeIfPresent(name, (path, text) -> changed(text, from, to));
        return new TextsStarter(EXERCISE, files);
    }

    private static String changed(String text, String from, String to) {
        assertThat(text).as("what the test wants to change").contains(from);
        return text.replace(from, to);
    }
}
