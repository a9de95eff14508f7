package pymemlab.grader.classroom;

import java.nio.file.Path;
import java.util.List;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.Collected;
import pymemlab.grader.collect.Collector;
import pymemlab.grader.collect.Obstacle;
import pymemlab.grader.result.Problem;

/**
 * One submission's share of a class, as it is kept.
 *
 * @param key what was judged
 * @param row what came of it
 */
record Part(Key key, Row row) {

    /**
     * What a grade is for: if all of it is as before, the grade is too.
     *
     * @param name of the submission
     * @param sources fingerprint of what is judged of it
     * @param terms fingerprint of kit, salt and exercises
     */
    record Key(String name, String sources, String terms) {

        static Key of(HandIn handIn, Terms terms) {
            String sources =
                    handIn.obstacle().isPresent()
                            ? "none"
                            : sources(handIn.folder(), terms.exercises());
            return new Key(handIn.name(), sources, terms.fingerprint());
        }

        private static String sources(Path folder, List<Exercise> exercises) {
            Fingerprint fingerprint = new Fingerprint();
            Collector collector = new Collector(folder);
            for (Exercise exercise : exercises) {
                add(collector.collect(exercise), fingerprint.add(exercise.folder()));
            }
            return fingerprint.hex();
        }

        /** Obstacles and notes stand in the grade, so they count like sources. */
        private static void add(Collected collected, Fingerprint fingerprint) {
            collected.files().forEach(file -> fingerprint.add(file.path()).add(file.text()));
            collected.notes().forEach(fingerprint::add);
            collected.obstacle().map(Obstacle::problems).stream()
                    .flatMap(List::stream)
                    .map(Problem::message)
                    .forEach(fingerprint::add);
        }

        String fileName() {
            return SafeName.of(name) + "-" + Fingerprint.of(sources, terms) + ".json";
        }
    }
}
