package pymemlab.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pymemlab.grader.result.Grade;

class CsvReportTest {

    @Test
    void everyRuleIsARow() {
        assertThat(new CsvReport().of(Grades.of(Grades.dear())))
                .isEqualTo(
                        """
                        exercise,exercise_status,rule,step,kind,text,status,score,max_score,measured,message
                        ex02-dynamic-array,partial,ARR-1,1,behaviour,A new array is empty.,passed,10,10,,
                        ex02-dynamic-array,partial,ARR-2,1,behaviour,append adds at the end.,passed,20,20,,
                        ex02-dynamic-array,partial,ARR-3,2,behaviour,Moving keeps every element.,passed,30,30,,
                        ex02-dynamic-array,partial,ARR-4,3,architecture,No policy has a name.,passed,10,10,,
                        ex02-dynamic-array,partial,ARR-5,2,cost,An append costs little.,failed,10,20,7.0,"ARR-5   An append costs little.@@  it cost 7"
                        ex02-dynamic-array,partial,ARR-6,3,behaviour,remove closes the gap.,passed,10,10,,
                        """
                                .replace("\n", "\r\n")
                                .replace("@", "\n"));
    }

    @Test
    void aReasonOfTheWholeExerciseStandsWithItsFirstRule() {
        List<List<String>> rows =
                CsvRows.of(new CsvReport().of(Grades.of(Grades.doesNotCompile())));

        assertThat(rows.get(1).get(10)).contains("GrowableArray.java:12");
        assertThat(rows.get(2).get(10)).endsWith("does not compile, so nothing of it was run.");
    }

    @Test
    void aGradeWithoutExercisesHasItsHeadingAlone() {
        assertThat(new CsvReport().of(new Grade("1", 1, List.of()))).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a", "\t1", "\r1", " =1", "\uff1d1", "\uff201"})
    void whatASpreadsheetWouldCalculateGetsAnApostrophe(String text) {
        assertThat(CsvRows.of(CsvText.row(text, "b"))).containsExactly(List.of("'" + text, "b"));
    }

    /** Where a comma is the decimal sign, spreadsheets cut a line at its semicolons. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"x;=1|x;'=1", "x;  @a|x;  '@a", "x;＋1;-2|x;'＋1;'-2", "x;y=1|x;y=1"})
    void noRestOfALineAfterASemicolonIsAFormula(String text, String written) {
        assertThat(CsvText.cell(text)).isEqualTo(written);
    }

    @Test
    void noFurtherLineOfACellIsAFormula() {
        assertThat(CsvRows.of(CsvText.row("a\n=1\r\n +2")))
                .containsExactly(List.of("a\n'=1\r\n '+2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"a|a", "a,b|\"a,b\"", "\"|\"\"\"\"", "a=b|a=b", "1 - 2|1 - 2", "``|``"})
    void cellsAreQuotedWhereTheyMustBe(String text, String written) {
        assertThat(CsvText.cell(text)).isEqualTo(written);
    }

    @Test
    void numbersStayNumbers() {
        assertThat(CsvText.row(-1, "-1", 2)).isEqualTo("-1,'-1,2\r\n");
    }
}
