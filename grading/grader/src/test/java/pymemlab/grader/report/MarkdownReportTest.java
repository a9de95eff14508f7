package pymemlab.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;

class MarkdownReportTest {

    @Test
    void thePageShowsPointsTheFirstBrokenRuleAndCosts() {
        assertThat(new MarkdownReport().of(Grades.of(Grades.noting(Grades.dear(), "a | b"))))
                .isEqualTo(
                        """
                        ## PyMemLab: 90 of 100 points

                        | exercise | status | points | rules | first broken rule |
                        | --- | --- | ---: | ---: | --- |
                        | ex02 dynamic array | partial | 90 / 100 | 5 / 6 | ARR-5 |

                        These points are the exact ones. A table elsewhere in the log may count passed tests instead.

                        ### ex02 dynamic array: 90 of 100 points

                        ```text
                        ARR-5   An append costs little.

                          it cost 7
                        ```

                        | cost | measured | full points up to | none from | points |
                        | --- | ---: | ---: | ---: | ---: |
                        | ARR-5 cost of one append | 7.000 units | 5.00 | 9.00 | 10 / 20 |

                        <details><summary>All rules</summary>

                        | rule | step | points | status | what must hold |
                        | --- | ---: | ---: | --- | --- |
                        | ARR-1 | 1 | 10 / 10 | passed | A new array is empty. |
                        | ARR-2 | 1 | 20 / 20 | passed | append adds at the end. |
                        | ARR-3 | 2 | 30 / 30 | passed | Moving keeps every element. |
                        | ARR-4 | 3 | 10 / 10 | passed | No policy has a name. |
                        | ARR-5 | 2 | 10 / 20 | failed | An append costs little. |
                        | ARR-6 | 3 | 10 / 10 | passed | remove closes the gap. |

                        </details>

                        Notes:

                        ```text
                        a | b
                        ```

                        Kit 1.0.0, seed 42.
                        """);
    }

    @Test
    void aCompleteExerciseHasNoFence() {
        assertThat(new MarkdownReport().of(Grades.of(Grades.complete())))
                .doesNotContain("```")
                .contains("| ex02 dynamic array | complete | 100 / 100 | 6 / 6 |  |");
    }

    @Test
    void thePageStaysBelowOneMebibyte() {
        ExerciseResult loud = Grades.saying("ä".repeat(1_000_000));
        Grade grade = new Grade("1", 1, Collections.nCopies(40, loud));

        String page = new MarkdownReport().of(grade);

        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isBetween(300_000, 1 << 20);
        assertThat(page).endsWith("seed 42.\n").contains("(cut)");
    }

    @Test
    void textOfOneLineShowsAsItIs() {
        assertThat(MarkdownText.inline("a|b <b> `c` & [x](y) *z*"))
                .isEqualTo("a\\|b &lt;b&gt; \\`c\\` &amp; \\[x\\]\\(y\\) \\*z\\*");
    }

    @Test
    void aFenceIsLongerThanAnyInside() {
        assertThat(MarkdownText.fenced("x")).isEqualTo("```text\nx\n```\n");
        assertThat(MarkdownText.fenced("a\n````\nb ``"))
                .isEqualTo("`````text\na\n````\nb ``\n`````\n");
    }

    @Test
    void severalExercisesStandOneAfterTheOther() {
        Grade grade = new Grade("1", 1, List.of(Grades.partial(), Grades.complete()));

        assertThat(new MarkdownReport().of(grade))
                .contains("## PyMemLab: 140 of 200 points", ": 40 of 100", ": 100 of 100");
    }
}
