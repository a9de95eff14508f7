package pymemlab.grader.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.grader.report.Grades;

class ClassGradesTest {

    @Test
    void oneSubmissionIsOne() {
        ClassGrades one = ClassGrades.of(List.of(Row.graded("anna", Grades.of(Grades.complete()))));

        assertThat(new ClassSummary(one).text()).startsWith("  1 submission: 1 complete\n");
        assertThat(new ClassPage(one).text()).contains(">1 submission</h1>");
        assertThat(ClassGrades.of(List.of()).size()).isEqualTo("0 submissions");
    }
}
