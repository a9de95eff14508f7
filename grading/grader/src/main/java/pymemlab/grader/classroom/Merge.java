package pymemlab.grader.classroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.text.Clean;

/** Puts the parts of several runs, such as shards, together. */
public final class Merge {

    private Merge() {}

    /**
     * One row for each submission, by name.
     *
     * @throws CannotGrade if a folder holds no parts, or the parts do not belong together
     */
    public static List<Row> of(List<Path> folders) throws CannotGrade {
        Map<String, Part> merged = new TreeMap<>();
        for (Path folder : folders) {
            for (Part part : partsIn(folder)) {
                add(part, merged);
            }
        }
        if (merged.isEmpty()) {
            throw new CannotGrade(
                    "--merge needs grades of submissions, but %s hold none. Name FILE.csv.parts."
                            .formatted(folders));
        }
        return merged.values().stream().map(Part::row).toList();
    }

    private static List<Part> partsIn(Path folder) throws CannotGrade {
        List<Part> parts;
        try {
            parts = new Parts(folder).all();
        } catch (IOException unreadable) {
            throw new CannotGrade(
                    "--merge needs folders that ./lab class has written beside a CSV file, but '%s' is none: %s. Name FILE.csv.parts."
                            .formatted(folder, unreadable.getMessage()));
        }
        return parts;
    }

    private static void add(Part part, Map<String, Part> merged) throws CannotGrade {
        // All that are in agree already, so any of them stands for the others.
        Optional<Part> other = merged.values().stream().findAny();
        if (other.isPresent() && !other.get().key().terms().equals(part.key().terms())) {
            throw new CannotGrade(
                    "--merge needs parts of one kit, one salt and the same exercises, but '%s' and '%s' were judged on different terms. Judge one of them again."
                            .formatted(shown(other.get()), shown(part)));
        }
        Part known = merged.putIfAbsent(part.key().name(), part);
        if (known == null || !known.row().isFinal()) {
            merged.put(part.key().name(), part);
        } else if (part.row().isFinal() && !known.key().equals(part.key())) {
            throw new CannotGrade(
                    "--merge needs one grade for each submission, but '%s' has two, of different sources. Delete the part that is out of date."
                            .formatted(shown(part)));
        }
    }

    private static String shown(Part part) {
        return Clean.line(part.key().name());
    }
}
