package pymemlab.grader.classroom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder with one file for each submission that was judged, which outlives the program. */
public final class Parts {

    private final Path folder;

    /** Those in {@code folder}, which must be there. */
    public Parts(Path folder) {
        this.folder = folder;
    }

    /** The row that is kept for exactly this, if judging it again would only tell the same. */
    Optional<Row> find(Part.Key key) {
        return read(folder.resolve(key.fileName()))
                .filter(part -> part.key().equals(key))
                .map(Part::row)
                .filter(Row::isFinal);
    }

    /** Keeps it in place of what was kept of the same submission, whole or not at all. */
    Row keep(Part part) throws IOException {
        Path aside = folder.resolve(".%s.tmp".formatted(UUID.randomUUID()));
        Path target = folder.resolve(part.key().fileName());
        try {
            Files.write(aside, PartText.of(part).getBytes(StandardCharsets.UTF_8));
            move(aside, target);
        } finally {
            Files.deleteIfExists(aside);
        }
        forgetOthersOf(part.key());
        // What a later run would find, so that both write the same.
        return read(target).map(Part::row).orElse(part.row());
    }

    /** All that are kept. */
    List<Part> all() throws IOException {
        List<Part> parts = new ArrayList<>();
        for (Path file : files(".json")) {
            parts.add(
                    read(file)
                            .orElseThrow(
                                    () -> new IOException(file + " is not a grade of a class")));
        }
        return parts;
    }

    private void forgetOthersOf(Part.Key key) throws IOException {
        String start = SafeName.of(key.name()) + "-";
        for (Path file : files(".json")) {
            String name = file.getFileName().toString();
            boolean same = name.startsWith(start) && name.length() == key.fileName().length();
            if (same && !name.equals(key.fileName())) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Optional<Part> read(Path file) {
        try {
            return PartText.read(Files.readString(file));
        } catch (IOException notThere) {
            return Optional.empty();
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
