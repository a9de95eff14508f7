package pymemlab.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.Grader;
import pymemlab.grader.judge.Training;
import pymemlab.grader.jvm.Archives;
import pymemlab.grader.jvm.KitJars;

/** Lets the grader's child processes start from archives, once for all tests of this JVM. */
final class FastStart {

    private static boolean prepared;

    private FastStart() {}

    /** Writes the archives. From class folders, as an IDE runs it, there are none: it is slower. */
    static synchronized void prepare() throws IOException, CannotGrade {
        if (prepared || !new KitJars().with(Grader.class).areJars()) {
            return;
        }
        Path folder = Files.createTempDirectory("pymemlab-archives");
        Training.into(folder);
        System.setProperty(Archives.PROPERTY, folder.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.deleteFilesOf(folder)));
        prepared = true;
    }
}
