package pymemlab.grader.classroom;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.text.Clean;

/**
 * What a run has left behind: a folder that may be any folder, with files that may be damaged.
 *
 * @param shown the folder, as its reader would write it
 * @param manifest what was to be judged
 * @param parts what came of it, one for each that the manifest names
 */
record JudgedShare(String shown, Manifest manifest, List<Part> parts) {

    private static final String AGAIN =
            " Run its ./lab class again; what is kept is not judged anew.";

    static JudgedShare in(Path folder, String shown) throws CannotGrade {
        if (!Files.isDirectory(folder)) {
            throw noParts(shown, Files.exists(folder) ? "is a file" : "does not exist", "");
        }
        Parts kept = new Parts(folder);
        if (!kept.haveManifest()) {
            throw noParts(
                    shown, "holds no " + Parts.MANIFEST, "; if an older kit wrote it, judge again");
        }
        Manifest manifest = manifest(kept, shown);
        List<Part> parts = new ArrayList<>();
        for (Part.Key key : manifest.keys()) {
            kept.row(key).map(row -> new Part(key, row)).ifPresent(parts::add);
        }
        if (parts.size() < manifest.keys().size()) {
            throw unfinished(shown, manifest.keys(), parts);
        }
        return new JudgedShare(shown, manifest, parts);
    }

    Shard shard() {
        return manifest.shard();
    }

    private static Manifest manifest(Parts kept, String shown) throws CannotGrade {
        return kept.manifest()
                .orElseThrow(
                        () ->
                                new CannotGrade(
                                        "--merge needs to read %s in '%s', but it is damaged."
                                                        .formatted(Parts.MANIFEST, shown)
                                                + AGAIN));
    }

    private static CannotGrade unfinished(String shown, List<Part.Key> keys, List<Part> parts) {
        List<Part.Key> there = parts.stream().map(Part::key).toList();
        String first =
                keys.stream()
                        .filter(key -> !there.contains(key))
                        .map(key -> Clean.line(key.name()))
                        .findFirst()
                        .orElseThrow();
        return new CannotGrade(
                "--merge needs a grade file for each submission, but '%s' has none that can be read for %d of %d, such as '%s'."
                                .formatted(shown, keys.size() - parts.size(), keys.size(), first)
                        + AGAIN);
    }

    private static CannotGrade noParts(String shown, String but, String orElse) {
        return new CannotGrade(
                "--merge needs folders that ./lab class has written beside a CSV file, but '%s' %s. Name FILE.csv.parts%s."
                        .formatted(shown, but, orElse));
    }
}
