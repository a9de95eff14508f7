package pymemlab.grader.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.report.Grades;
import pymemlab.grader.result.ExerciseResult;

class MergeTest {

    @TempDir Path one;
    @TempDir Path two;

    @Test
    void sharesBecomeOneClass() throws Exception {
        keep(two, "anna", "s", "t", Grades.partial());
        keep(one, "ben", "s", "t", Grades.complete());
        Row row = Row.notGraded("carl", "a reason");
        new Parts(one).keep(new Part(new Part.Key("carl", "s", "t"), row));

        List<Row> rows = Merge.of(List.of(one, two));

        assertThat(rows).extracting(Row::name).containsExactly("anna", "ben", "carl");
        assertThat(rows).extracting(Row::score).containsExactly(40, 100, 0);
        assertThat(rows.get(2)).isEqualTo(row);
    }

    @Test
    void theSameGradeTwiceIsOne() throws Exception {
        keep(one, "anna", "s", "t", Grades.partial());
        keep(two, "anna", "s", "t", Grades.partial());

        assertThat(Merge.of(List.of(one, two))).hasSize(1);
    }

    @Test
    void aGradeTakesThePlaceOfNone() throws Exception {
        Part none = new Part(new Part.Key("anna", "s", "t"), Row.notGraded("anna", "no room"));
        new Parts(one).keep(none);
        keep(two, "anna", "s2", "t", Grades.partial());

        assertThat(Merge.of(List.of(one, two))).extracting(Row::score).containsExactly(40);
        assertThat(Merge.of(List.of(two, one))).extracting(Row::score).containsExactly(40);
    }

    @Test
    void whatDoesNotBelongTogetherIsRefused() throws Exception {
        keep(one, "anna", "s", "t", Grades.partial());
        keep(two, "anna", "s2", "t", Grades.partial());
        assertThatThrownBy(() -> Merge.of(List.of(one, two)))
                .isInstanceOf(CannotGrade.class)
                .hasMessageContaining("'anna' has two");

        keep(two, "anna", "s", "t2", Grades.partial());
        assertThatThrownBy(() -> Merge.of(List.of(one, two)))
                .isInstanceOf(CannotGrade.class)
                .hasMessageContaining("on different terms");
    }

    @Test
    void whatIsNoFolderOfPartsIsRefused() throws Exception {
        assertThatThrownBy(() -> Merge.of(List.of(one.resolve("gone"))))
                .isInstanceOf(CannotGrade.class)
                .hasMessageContaining("but '" + one.resolve("gone") + "' is none");

        assertThatThrownBy(() -> Merge.of(List.of(one, two)))
                .isInstanceOf(CannotGrade.class)
                .hasMessageContaining("hold none");

        for (String text : List.of("{}", "x", "{\"submission\":{}}", "{\"submission\":3}")) {
            Files.writeString(one.resolve("odd.json"), text);
            assertThatThrownBy(() -> Merge.of(List.of(one)))
                    .isInstanceOf(CannotGrade.class)
                    .hasMessageContaining("odd.json is not a grade of a class");
        }
    }

    private static void keep(
            Path folder, String name, String sources, String terms, ExerciseResult result)
            throws Exception {
        Part.Key key = new Part.Key(name, sources, terms);
        new Parts(folder).keep(new Part(key, Row.graded(name, Grades.of(result))));
    }
}
