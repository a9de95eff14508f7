package pymemlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;

/** What a banked submission is written out as. */
class BankedSubmissionTest {

    private static final Exercise EXERCISE = Catalogue.numbered(3).orElseThrow();
    private static final String START = "odd/explicit-lifo-list";
    private static final Hunk FORGETS_THE_HEAD =
            new Hunk("FreeList.java", "        head = block;\n", "");

    @TempDir private Path folder;
    @TempDir private Path workFolder;

    @Test
    void aSubmissionOnAnotherHasItsFilesAndNoneOfTheReference() throws IOException {
        var submission = submission(Map.of("on", START), List.of());

        Path learners = learnersOf(submission.materialiseIn(workFolder));

        assertThat(names(learners)).isEqualTo(namesOfJavaIn(Repository.bank(EXERCISE, START)));
    }

    @Test
    void itsHunksChangeTheFilesOfTheOther() throws IOException {
        var submission = submission(Map.of("on", START), List.of(FORGETS_THE_HEAD));

        Path changed = learnersOf(submission.materialiseIn(workFolder)).resolve("FreeList.java");

        assertThat(Files.readString(changed))
                .contains("void push(long block)")
                .doesNotContain(FORGETS_THE_HEAD.before());
    }

    private BankedSubmission submission(Map<String, String> facts, List<Hunk> hunks) {
        return new BankedSubmission(EXERCISE, folder, new Description(facts, hunks), false);
    }

    private static Path learnersOf(Path submission) {
        return submission
                .resolve(EXERCISE.folder())
                .resolve(EXERCISE.sourceFolder())
                .resolve(EXERCISE.topicPackage().replace('.', '/'));
    }

    private static List<String> namesOfJavaIn(Path folder) throws IOException {
        return names(folder).stream().filter(name -> name.endsWith(".java")).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        return Folders.filesBelow(folder).stream()
                .map(file -> file.getFileName().toString())
                .sorted()
                .toList();
    }
}
