package pymemlab.grader.classroom;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.Rule;
import pymemlab.grader.judge.Grader;
import pymemlab.grader.jvm.KitJars;
import pymemlab.spec.machine.Memory;

/**
 * What makes the same sources earn the same grade again.
 *
 * @param kit its version, and what its own jars hold
 * @param salt of the seeds; may be empty
 * @param exercises that are judged
 */
public record Terms(String kit, String salt, List<Exercise> exercises) {

    /** The terms of the kit that is running. */
    public static Terms of(String version, String salt, List<Exercise> exercises) {
        return new Terms(version + " " + ownJars(), salt, exercises);
    }

    /** Tells the terms apart without giving the salt away. */
    String fingerprint() {
        Fingerprint fingerprint = new Fingerprint().add(kit).add(salt);
        exercises.forEach(exercise -> fingerprint.add(exercise.folder()));
        return fingerprint.hex();
    }

    /** A kit that was changed and built anew may carry the same version. */
    private static String ownJars() {
        Fingerprint fingerprint = new Fingerprint();
        String places =
                new KitJars().with(Grader.class).with(Rule.class).with(Memory.class).classPath();
        for (String place : places.split(File.pathSeparator)) {
            if (place.endsWith(".jar")) {
                fingerprint.add(bytesOf(Path.of(place)));
            }
        }
        return fingerprint.hex();
    }

    private static byte[] bytesOf(Path jar) {
        try {
            return Files.readAllBytes(jar);
        } catch (IOException unreadable) {
            return new byte[0]; // The program runs from it, so this tells no two kits apart.
        }
    }
}
