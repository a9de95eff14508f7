package pymemlab.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.Problem;

class TablesTest {

    @Test
    void theGradeTableHasOneLineAnExercise() {
        assertThat(new GradeTable().of(Grades.of(Grades.partial())))
                .isEqualTo(
                        """
                          exercise                      status                      points  first broken rule
                          ex02-dynamic-array            partial                  40 of 100  ARR-3  Moving keeps every element.
                          total                                                  40 of 100

                          kit 1.0.0 · seed 42
                        """);
    }

    @Test
    void theGradeTableSaysWhyAnExerciseIsMissing() {
        Problem problem = new Problem("", 0, "", "It needs a folder,\nbut has \u202ex.");
        Grade missing = Grades.of(Grades.stopped(ExerciseStatus.MISSING, problem));

        assertThat(new GradeTable().of(missing))
                .isEqualTo(
                        """
                          exercise                      status                      points  first broken rule
                          ex02-dynamic-array            missing                   0 of 100  -
                          total                                                   0 of 100

                          missing
                          It needs a folder, but has \\u{202e}x.

                          kit 1.0.0 · seed 42
                        """);
    }

    @Test
    void aReasonThatHoldsOfSeveralExercisesIsToldOnce() {
        List<ExerciseResult> results =
                Catalogue.exercises().stream().limit(3).map(TablesTest::missing).toList();

        assertThat(new GradeTable().of(new Grade("1", 1, results)))
                .contains(
                        "  missing\n"
                                + "  It needs ex01-memory-map, but has only x.\n"
                                + "  The same holds of ex02-dynamic-array, ex03-raw-allocator.\n\n");
    }

    private static ExerciseResult missing(Exercise exercise) {
        String message = "It needs %s, but has only x.".formatted(exercise.folder());
        return new ExerciseResult(
                exercise,
                1,
                ExerciseStatus.MISSING,
                List.of(),
                List.of(new Problem("", 0, "", message)),
                List.of());
    }

    @Test
    void exercisesWithSeedsOfTheirOwnAreReplayedByThem() {
        Grade two =
                new Grade("1", 1, List.of(Grades.partial(), Grades.seeded(Grades.complete(), -7)));

        assertThat(new GradeTable().of(two)).endsWith("kit 1 · seeds 42, -7\n");
        assertThat(new MarkdownReport().of(two)).endsWith("Kit 1, seeds 42, -7.\n");
        assertThat(two.seed()).isNotNegative().isNotIn(42L, -7L);
    }

    @Test
    void theCourseMapShowsTheWholeCourse() {
        assertThat(new CourseMap(Ink.PLAIN).of(Grades.of(Grades.partial())))
                .isEqualTo(
                        """
                        PyMemLab: 40 of 100 points

                          1  memory map                to come
                          2  dynamic array             [########............]   40 of 100  next: step 2 grow
                          3  raw allocator             to come
                          4  pool and arena allocator  to come
                          5  object caches             to come
                          6  reference counting        to come
                          7  cycle collector           to come
                          8  virtual machine           to come
                        """);
    }

    @Test
    void theCourseMapNamesWhatIsNotPartial() {
        CourseMap map = new CourseMap(Ink.PLAIN);

        assertThat(map.of(Grades.of(Grades.complete())))
                .contains("[####################]  100 of 100  complete\n");
        assertThat(map.of(Grades.of(Grades.doesNotCompile())))
                .contains("[....................]    0 of 100  does not compile\n");
        assertThat(map.of(Grades.of(Grades.result(ExerciseStatus.MISSING))))
                .contains("[....................]    0 of 0  missing\n");
    }

    @Test
    void anEmptyGradeIsShownToo() {
        Grade empty = new Grade("1", 1, List.of());

        assertThat(new GradeTable().of(empty)).contains("0 of 0");
    }

    @Test
    void digitsAreTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            Grade grade = Grades.of(Grades.partial());
            assertThat(new GradeTable().of(grade)).contains("40 of 100", "seed 42");
            assertThat(new CourseMap(Ink.PLAIN).of(grade)).contains("   40 of 100");
            assertThat(new MarkdownReport().of(grade)).contains("40 / 100", "seed 42");
            assertThat(new JUnitReport().of(grade)).contains("time=\"1.234\"", "value=\"40\"");
            assertThat(new CheckText(Ink.PLAIN).brief(Grades.partial())).contains("  30 of 30");
        } finally {
            Locale.setDefault(before);
        }
    }
}
