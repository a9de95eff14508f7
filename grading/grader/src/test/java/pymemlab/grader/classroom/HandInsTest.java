package pymemlab.grader.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandInsTest {

    @TempDir Path top;
    private ClassFolder folder;

    @BeforeEach
    void aClass() {
        folder = new ClassFolder(top);
    }

    @Test
    void theNamesOfFoldersDoNotMatter() throws Exception {
        folder.of("week3-submissions/week3-anna", "week3-submissions/week3-ben")
                .of("Müller, Zoë_17_assignsubmission_file_", "submission_88120")
                .of("cs-week3-carl/exercises", "O'Neil_18_file/repo-main");

        assertThat(folder.names())
                .containsExactly(
                        "Müller, Zoë_17_assignsubmission_file_",
                        "O'Neil_18_file/repo-main",
                        "cs-week3-carl",
                        "submission_88120",
                        "week3-submissions/week3-anna",
                        "week3-submissions/week3-ben");
    }

    @Test
    void whoHandedInNothingIsNotForgotten() throws Exception {
        folder.of("week3/anna").file("week3/ben/readme.txt", "").file("carl/notes/readme.txt", "");

        assertThat(folder.names()).containsExactly("carl", "week3/anna", "week3/ben");
    }

    @Test
    void filesHiddenFoldersAndOurOwnArePassedOver() throws Exception {
        folder.of("anna", ".git", "__MACOSX", "all.csv.parts")
                .file("marks.csv", "")
                .file(".ben.zip", "")
                .file("zip", "");

        assertThat(new HandIns(Set.of(top.resolve("all.csv.parts"))).below(top))
                .extracting(HandIn::name)
                .containsExactly("anna");
    }

    @Test
    void anArchiveIsToldWhereverASubmissionIsLookedFor() throws Exception {
        folder.of("anna", "week3/ben")
                .file("carl.ZIP", "")
                .file("week3/dora.tar.gz", "")
                .file("moodle_17/eve 7.7z", "")
                .file("anna/lib.jar", "")
                .file("week3/ben/notes.zip", "");

        assertThat(folder.names())
                .containsExactly(
                        "anna", "carl.ZIP", "moodle_17/eve 7.7z", "week3/ben", "week3/dora.tar.gz");
        assertThat(folder.handIns().get(1).obstacle())
                .contains(
                        "carl.ZIP needs to be a folder, but is an archive. Unpack it into the folder"
                                + " 'carl', and grade again.");
        assertThat(folder.handIns().get(4).obstacle().orElseThrow()).contains("folder 'dora'");
    }

    @Test
    void anArchiveBesideTheFolderThatItWasUnpackedIntoIsPassedOver() throws Exception {
        folder.of("anna", "week3/ben").file("anna.zip", "").file("week3/ben.tar.gz", "");

        assertThat(folder.names()).containsExactly("anna", "week3/ben");
    }

    @Test
    void linksAreToldAndNotFollowed() throws Exception {
        folder.of("anna").file("ben/readme.txt", "");
        Files.createSymbolicLink(top.resolve("link"), top.resolve("anna"));
        Files.createSymbolicLink(top.resolve("ben/exercises"), top.resolve("anna"));
        Files.createSymbolicLink(top.resolve("nowhere"), top.resolve("gone"));

        assertThat(folder.names()).containsExactly("anna", "ben", "link");
        assertThat(folder.handIns().get(2).obstacle().orElseThrow()).contains("is a link");
        assertThat(HandIns.isOne(top.resolve("ben"))).isFalse();
    }

    @Test
    void aFolderFullOfFoldersIsOneSubmission() throws Exception {
        folder.of("anna/inside");
        for (int i = 0; i < 1001; i++) {
            Files.createDirectory(top.resolve("anna/" + i));
        }

        assertThat(folder.names()).containsExactly("anna");
    }

    @Test
    void emptyFoldersThatAreMostOfAFolderAreOneRow() throws Exception {
        folder.of("anna", "mallory_17/full", "week3/ben", "week3/carl");
        for (String empty : new String[] {"mallory_17/1", "mallory_17/2", "week3/dora"}) {
            Files.createDirectory(top.resolve(empty));
        }

        assertThat(folder.names())
                .containsExactly(
                        "anna",
                        "mallory_17",
                        "mallory_17/full",
                        "week3/ben",
                        "week3/carl",
                        "week3/dora");
        assertThat(folder.handIns().get(1).obstacle())
                .contains(
                        "Grading needs a folder for each submission, but 2 of 3 in this one hold no"
                                + " exercise. If they are students, judge this folder by itself.");
    }

    @Test
    void aNameIsTheSameHoweverItsUmlautsAreWritten() throws Exception {
        folder.of("Zoe\u0308", "Zo\u00eb");

        assertThat(folder.names()).containsExactly("Zo\u00eb", "Zo\u00eb (2)");
    }
}
