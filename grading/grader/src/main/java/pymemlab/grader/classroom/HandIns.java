package pymemlab.grader.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.FileNames;

/**
 * Finds the submissions of a class, whatever their folders are called.
 *
 * <p>A folder is a submission if it holds an exercise's folder, such as {@code ex02-dynamic-array},
 * or {@code exercises} with one in it. Looked at are the folders of the class. One that is no
 * submission itself may hold some, such as {@code week3-submissions/} or Moodle's {@code
 * Müller_17_assignsubmission_file/}: then each folder in it stands for itself. One that holds none
 * is handed in all the same, and earns what an empty submission earns. An archive in one of these
 * places is told as an obstacle, unless the folder that it was unpacked into lies beside it. Other
 * files, whatever is hidden and {@code __MACOSX} are passed over. Links are not followed: one that
 * leads to a folder is told as an obstacle.
 */
public final class HandIns {

    private static final int MOST_INSIDE = 1000;

    private final Set<Path> ours;

    /** A search that passes over these folders, in which results are written. */
    public HandIns(Set<Path> ours) {
        this.ours = Set.copyOf(ours);
    }

    /** Whether the folder is a submission itself. */
    public static boolean isOne(Path folder) {
        return holdsExercises(folder)
                || isFolder(folder.resolve("exercises"))
                        && holdsExercises(folder.resolve("exercises"));
    }

    /**
     * All below the class's folder, by name.
     *
     * @throws IOException if that folder cannot be listed
     */
    public List<HandIn> below(Path folder) throws IOException {
        List<HandIn> found = new ArrayList<>();
        for (Path each : handedInto(folder)) {
            found.addAll(at(folder, each));
        }
        found.sort(Comparator.comparing(HandIn::name).thenComparing(HandIn::folder));
        return withNamesApart(found);
    }

    private List<HandIn> at(Path top, Path folder) {
        if (!isFolder(folder) || isOne(folder)) {
            return List.of(handIn(top, folder));
        }
        try {
            List<Path> inside = handedInto(folder);
            List<Path> full = inside.stream().filter(HandIns::isHandedIn).toList();
            if (full.isEmpty() || inside.size() > MOST_INSIDE) {
                return List.of(handIn(top, folder));
            }
            return 2 * full.size() >= inside.size()
                    ? inside.stream().map(each -> handIn(top, each)).toList()
                    : withoutEmpty(top, folder, full, inside.size());
        } catch (IOException unreadable) {
            return List.of(blocked(top, folder, "may not be read. Give yourself the right."));
        }
    }

    /** One student could fill the table with empty folders; a class may have many idle students. */
    private static List<HandIn> withoutEmpty(Path top, Path folder, List<Path> full, int all) {
        List<HandIn> found = new ArrayList<>();
        full.forEach(each -> found.add(handIn(top, each)));
        String why =
                "Grading needs a folder for each submission, but %d of %d in this one hold no exercise. If they are students, judge this folder by itself."
                        .formatted(all - full.size(), all);
        found.add(new HandIn(nameOf(top, folder), folder, Optional.of(why)));
        return found;
    }

    private List<Path> handedInto(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> Files.isDirectory(each) || PackedFile.isOne(each))
                    .filter(each -> !FileNames.isHidden(each))
                    .filter(each -> !ours.contains(each.toAbsolutePath().normalize()))
                    .toList();
        }
    }

    private static boolean isHandedIn(Path path) {
        return PackedFile.isOne(path) || isFolder(path) && isOne(path);
    }

    private static HandIn handIn(Path top, Path folder) {
        if (PackedFile.isOne(folder)) {
            String obstacle = new PackedFile(folder).obstacle();
            return new HandIn(nameOf(top, folder), folder, Optional.of(obstacle));
        }
        if (!isFolder(folder)) {
            return blocked(top, folder, "is a link, and links are not followed. Copy the folder.");
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            return blocked(top, folder, "may not be read. Give yourself the right.");
        }
        return new HandIn(nameOf(top, folder), folder, Optional.empty());
    }

    private static HandIn blocked(Path top, Path folder, String but) {
        return new HandIn(
                nameOf(top, folder),
                folder,
                Optional.of("Grading needs a folder that can be read, but this one " + but));
    }

    /** The same on every system: one of them takes umlauts apart. */
    private static String nameOf(Path top, Path folder) {
        String name = top.relativize(folder).toString().replace('\\', '/');
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** Two folders may look the same once their names' bytes are decoded. */
    private static List<HandIn> withNamesApart(List<HandIn> found) {
        Set<String> taken = new HashSet<>();
        List<HandIn> apart = new ArrayList<>();
        for (HandIn each : found) {
            String name = each.name();
            for (int number = 2; !taken.add(name); number++) {
                name = "%s (%d)".formatted(each.name(), number);
            }
            apart.add(new HandIn(name, each.folder(), each.obstacle()));
        }
        return apart;
    }

    private static boolean holdsExercises(Path folder) {
        return Catalogue.exercises().stream()
                .map(Exercise::folder)
                .anyMatch(name -> isFolder(folder.resolve(name)));
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
