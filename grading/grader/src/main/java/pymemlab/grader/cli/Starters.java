package pymemlab.grader.cli;

import java.net.URL;
import java.util.Map;
import java.util.TreeMap;
import pymemlab.contracts.Exercise;
import pymemlab.grader.starter.Blueprint;
import pymemlab.grader.starter.KitJar;
import pymemlab.grader.starter.KitResources;
import pymemlab.grader.starter.StudentRepository;

/** The files that a learner begins with, kept where a learner cannot change them. */
public interface Starters {

    /** The learner's source files, by their path below the exercise's folder. */
    Map<String, byte[]> sources(Exercise exercise);

    /** A whole repository for a student, with the grader in it. */
    StudentRepository repository();

    /** The starters in this jar or folder of classes. */
    static Starters in(URL jarOrFolder) {
        KitResources resources = new KitResources(jarOrFolder);
        return new Starters() {
            @Override
            public Map<String, byte[]> sources(Exercise exercise) {
                Map<String, byte[]> sources = new TreeMap<>();
                resources
                        .below("starter/" + exercise.folder())
                        .forEach(
                                (path, content) -> {
                                    if (path.startsWith(exercise.sourceFolder() + "/")) {
                                        sources.put(path, content);
                                    }
                                });
                return sources;
            }

            @Override
            public StudentRepository repository() {
                return new Blueprint(resources, KitJar.ofThisKit()).draw();
            }
        };
    }
}
