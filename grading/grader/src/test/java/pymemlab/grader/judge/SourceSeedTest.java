package pymemlab.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.array.DynamicArrayExercise;
import pymemlab.contracts.raw.RawAllocatorExercise;
import pymemlab.grader.collect.SourceFile;

class SourceSeedTest {

    @Test
    void theSameSourcesHaveTheSameSeed() {
        assertThat(seed("1", "A.java", "a\nb")).isEqualTo(seed("1", "A.java", "a\nb"));
        assertThat(seed("1", "A.java", "a\nb")).isNotNegative();
    }

    @Test
    void lineEndsDoNotMatter() {
        assertThat(seed("1", "A.java", "a\r\nb\r\n")).isEqualTo(seed("1", "A.java", "a\nb\n"));
    }

    @Test
    void whateverElseDiffersMatters() {
        long seed = seed("1", "A.java", "ab");

        assertThat(seed)
                .isNotEqualTo(seed("2", "A.java", "ab"))
                .isNotEqualTo(seed("1", "B.java", "ab"))
                .isNotEqualTo(seed("1", "A.java", "ba"))
                .isNotEqualTo(seed("1", "A.javaa", "b"));
    }

    @Test
    void theExerciseMatters() {
        List<SourceFile> files = List.of(new SourceFile("A.java", "ab"));

        assertThat(SourceSeed.of("1", RawAllocatorExercise.EXERCISE, files))
                .isNotEqualTo(SourceSeed.of("1", DynamicArrayExercise.EXERCISE, files));
    }

    @Test
    void aSaltGivesTheSameSourcesAnotherSeed() {
        long seed = seed("1", "A.java", "ab");

        assertThat(salted("")).isEqualTo(seed);
        assertThat(salted("autumn")).isEqualTo(salted("autumn")).isNotNegative();
        assertThat(salted("autumn")).isNotEqualTo(seed).isNotEqualTo(salted("spring"));
    }

    private static long salted(String salt) {
        return SourceSeed.of(
                "1", salt, DynamicArrayExercise.EXERCISE, List.of(new SourceFile("A.java", "ab")));
    }

    private static long seed(String version, String path, String text) {
        return SourceSeed.of(
                version, DynamicArrayExercise.EXERCISE, List.of(new SourceFile(path, text)));
    }
}
