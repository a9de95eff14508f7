package pymemlab.grader.classroom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder with one file for each submission that was judged, which outlives the program. */
public final class Parts {

    /** The file that tells what the last run in this folder was to judge. */
    static final String MANIFEST = "run.json";

    private final Path folder;

    /** Those in {@code folder}, which must be there. */
    public Parts(Path folder) {
        this.folder = folder;
    }

    /** The row that is kept for exactly this, if judging it again would only tell the same. */
    Optional<Row> find(Part.Key key) {
        return row(key).filter(Row::isFinal);
    }

    /** The row that is kept for exactly this. */
    Optional<Row> row(Part.Key key) {
        return read(folder.resolve(key.fileName()))
                .filter(part -> part.key().equals(key))
                .map(Part::row);
    }

    /** Says what the parts are to be, in place of what they were to be for an earlier run. */
    void begin(Manifest manifest) throws IOException {
        write(ManifestText.of(manifest), folder.resolve(MANIFEST));
    }

    boolean haveManifest() {
        return Files.exists(folder.resolve(MANIFEST));
    }

    /** What the last run was to judge; empty if nobody can read that. */
    Optional<Manifest> manifest() {
        try {
            return ManifestText.read(Files.readString(folder.resolve(MANIFEST)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps it in place of what was kept of the same submission, whole or not at all. */
    Row keep(Part part) throws IOException {
        Path target = folder.resolve(part.key().fileName());
        write(PartText.of(part), target);
        forgetOthersOf(part.key());
        // What a later run would find, so that both write the same.
        return read(target).map(Part::row).orElse(part.row());
    }

    private void forgetOthersOf(Part.Key key) throws IOException {
        String start = SafeName.of(key.name()) + "-";
        for (Path file : files()) {
            String name = file.getFileName().toString();
            boolean same = name.startsWith(start) && name.length() == key.fileName().length();
            if (same && !name.equals(key.fileName())) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.toString().endsWith(".json")).toList();
        }
    }

    private static Optional<Part> read(Path file) {
        try {
            return PartText.read(Files.readString(file));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private void write(String text, Path target) throws IOException {
        Path aside = folder.resolve(".%s.tmp".formatted(UUID.randomUUID()));
        try {
            Files.write(aside, text.getBytes(StandardCharsets.UTF_8));
            move(aside, target);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void move(Path aside, Path target) throws IOException {
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notAtOnce) {
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
