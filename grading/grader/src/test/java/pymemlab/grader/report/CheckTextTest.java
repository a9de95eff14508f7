package pymemlab.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Problem;
import pymemlab.grader.result.RuleStatus;

class CheckTextTest {

    private final CheckText text = new CheckText(Ink.PLAIN);

    @Test
    void aPartialResultShowsTheFirstBrokenRuleAndWhatStands() {
        assertThat(text.brief(Grades.partial()))
                .isEqualTo(
                        """
                        ex02 dynamic array                                                      40 of 100 points

                        ARR-3   Moving keeps every element.                                     step 2 · 30 points

                          what happened
                            append(7)
                            get(0)                ->  0

                          what is wrong
                            get(0) needs to return 7, but it returned 0

                          read    exercises/ex02-dynamic-array/README.md, "Rules"
                          again   ./lab check 2 --rule ARR-3 --seed 42
                          stuck   ./lab hint 2 2

                          40 of 100 points · 3 of 6 rules · next: step 2 grow

                          step 1  get, set, append   ++   30 of 30
                          step 2  grow               x.    0 of 50  ARR-3
                          step 3  insert and remove  +x   10 of 20  ARR-6

                          + stands   ~ stands in part   x broken   . not judged yet
                        """);
    }

    @Test
    void allShowsEveryBrokenRuleAndSaysWhyOneHasNoStory() {
        assertThat(text.full(Grades.partial()))
                .contains("ARR-3   Moving keeps every element.", "get(0) needs to return 7")
                .contains("ARR-6   remove closes the gap.", "Look for an endless loop.")
                .doesNotContain("ARR-5   An append");
    }

    @Test
    void allShowsNothingElseWhenTheExerciseItselfIsTheReason() {
        assertThat(text.full(Grades.doesNotCompile()))
                .isEqualTo(text.brief(Grades.doesNotCompile()));
        assertThat(text.full(Grades.complete())).isEqualTo(text.brief(Grades.complete()));
    }

    @Test
    void aCompleteResultShowsWhatItCostAndWhatIsNext() {
        assertThat(text.brief(Grades.complete()))
                .isEqualTo(
                        """
                        ex02 dynamic array                                                      100 of 100 points

                          Complete: all 6 rules stand. Well done.

                          what it cost
                            cost of one append: 4.250 units (full points up to 5.00, none from 9.00)

                          next    exercises/ex02-dynamic-array/README.md, "Go further"
                                  ./lab progress
                        """);
    }

    @Test
    void aCompleteResultWithoutCostsIsSilentAboutThem() {
        ExerciseResult plain = Grades.result(ExerciseStatus.COMPLETE, Grades.passed(0));

        assertThat(text.brief(plain)).doesNotContain("what it cost").contains("all 1 rules");
    }

    @Test
    void aRuleThatStandsInPartHasItsOwnMark() {
        assertThat(text.brief(Grades.dear()))
                .contains("step 2  grow               +~   40 of 50  ARR-5", "it cost 7");
    }

    @Test
    void aCompilerErrorShowsFileLineAndText() {
        assertThat(text.brief(Grades.doesNotCompile()))
                .contains(
                        """
                          ex02-dynamic-array does not compile, so nothing of it was run.

                          ex02-dynamic-array/src/main/java/pymemlab/array/GrowableArray.java:12
                            long size = "three";
                          incompatible types: String cannot be converted to long

                          0 of 100 points · 0 of 6 rules · next: step 1 get, set, append
                        """)
                .doesNotContain("stuck");
    }

    @Test
    void manyProblemsAreCounted() {
        Problem[] problems =
                Collections.nCopies(7, new Problem("", 0, "", "no")).toArray(Problem[]::new);

        assertThat(text.brief(Grades.stopped(ExerciseStatus.REFUSED, problems)))
                .contains("uses what the exercise does not allow", "and 2 more");
    }

    @Test
    void everyReasonOfAWholeExerciseHasItsSentence() {
        assertThat(brief(ExerciseStatus.MISSING)).contains("lacks something that its tests need");
        assertThat(brief(ExerciseStatus.INFRASTRUCTURE_ERROR)).contains("withholds the points");
        Problem anywhere = new Problem("A.java", 0, "", "odd");
        assertThat(text.brief(Grades.stopped(ExerciseStatus.NOT_STARTED, anywhere)))
                .contains("could not be run as it is", "ex02-dynamic-array/A.java\n  odd");
    }

    @Test
    void everyStatusOfARuleWithoutAStoryHasItsSentence() {
        assertThat(rule(RuleStatus.FAILED)).contains("It does not hold.");
        assertThat(rule(RuleStatus.NOT_RUN)).contains("something that it needs");
        assertThat(rule(RuleStatus.TIMED_OUT)).contains("endless loop");
        assertThat(rule(RuleStatus.CRASHED)).contains("endless recursion");
        assertThat(Explanation.of(Grades.passed(0))).contains("It stands.");
    }

    @Test
    void oneRuleIsShownAlone() {
        assertThat(text.rule(Grades.partial(), "ARR-1"))
                .isEqualTo("ARR-1   A new array is empty.\n\n  It stands.\n");
        assertThat(text.rule(Grades.complete(), "ARR-5"))
                .endsWith(
                        "  cost of one append: 4.250 units (full points up to 5.00, none from"
                                + " 9.00)\n");
        assertThat(text.rule(Grades.partial(), "ARR-3")).isEqualTo(Grades.STORY);
        assertThat(text.rule(Grades.doesNotCompile(), "ARR-3"))
                .contains("does not compile", "GrowableArray.java:12");
    }

    @Test
    void aRuleThatTheGradeDoesNotHaveIsAnError() {
        assertThatThrownBy(() -> text.rule(Grades.complete(), "ARR-9"))
                .hasMessage("the grade has no rule ARR-9");
    }

    @Test
    void notesStandBelowTheStory() {
        assertThat(text.brief(Grades.noting(Grades.partial(), "a.txt was ignored", "b too")))
                .contains("\n\n  note    a.txt was ignored\n  note    b too\n\n  40 of 100");
    }

    @Test
    void coloursGoAroundWordsAndNeverChangeThem() {
        String coloured = new CheckText(Ink.COLOURED).brief(Grades.partial());

        assertThat(coloured).contains("\u001b[32m++\u001b[0m", "\u001b[31mARR-3   Moving");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", ""))
                .isEqualTo(text.brief(Grades.partial()));
    }

    private String brief(ExerciseStatus status) {
        return text.brief(Grades.stopped(status));
    }

    private String rule(RuleStatus status) {
        return text.brief(Grades.result(ExerciseStatus.PARTIAL, Grades.lost(0, status, "")));
    }
}
