package pymemlab.grader.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pymemlab.grader.text.Clean;

/** Tells what lies where something was looked for, so that its author sees what to mend. */
final class Surroundings {

    private static final int MOST_LISTED = 1000;
    private static final int MOST_FOLDERS = 50;
    private static final int MOST_NAMED = 4;
    private static final int LONGEST_NAME = 60;

    private final Path place;

    Surroundings(Path place) {
        this.place = place;
    }

    /** Why {@code folder} is not here, and the repair: "but …". */
    String insteadOf(String folder) {
        List<Path> near = listed(place, "exercises");
        if (near.stream().anyMatch(each -> isNamed(each, folder))) {
            return "but this is no folder of its own (links are not followed). Copy the folder itself.";
        }
        Optional<String> almost =
                find(near, each -> isAlmost(each, folder))
                        .map("but has %s instead. Rename it."::formatted);
        return almost.or(() -> deeper(folder, near))
                .orElseGet(() -> butHasOnly(near, "Copy it from your repository."));
    }

    private Optional<String> deeper(String folder, List<Path> near) {
        List<Path> below = below(near);
        List<Path> all = Stream.concat(below.stream(), below(below).stream()).toList();
        return find(all, each -> isNamed(each, folder) && isFolder(each))
                .map("but it lies deeper, at %s. Move it up."::formatted)
                .or(
                        () ->
                                find(all, each -> isAlmost(each, folder))
                                        .map(
                                                "but has %s instead. Rename it, and move it up."
                                                        ::formatted));
    }

    /** What is here, and the repair unless an archive wants to be unpacked: "but has only …". */
    String butHasOnly(String repair) {
        return butHasOnly(listed(place), repair);
    }

    private String butHasOnly(List<Path> found, String repair) {
        if (found.isEmpty()) {
            return "but there is nothing. " + repair;
        }
        String names =
                found.stream()
                        .limit(MOST_NAMED)
                        .map(this::nameOf)
                        .collect(Collectors.joining(", "));
        int left = found.size() - MOST_NAMED;
        return "but has only %s%s. %s"
                .formatted(
                        names,
                        left > 0 ? " and %d more".formatted(left) : "",
                        find(found, FileNames::isPacked)
                                .map("Unpack %s."::formatted)
                                .orElse(repair));
    }

    private Optional<String> find(List<Path> found, Predicate<Path> wanted) {
        return found.stream().filter(wanted).findFirst().map(this::nameOf);
    }

    /** What lies in the folder, and in this one of its folders. */
    private static List<Path> listed(Path folder, String inside) {
        Path deeper = folder.resolve(inside);
        return isFolder(deeper)
                ? Stream.concat(listed(deeper).stream(), listed(folder).stream()).toList()
                : listed(folder);
    }

    private static List<Path> below(List<Path> near) {
        return near.stream()
                .filter(Surroundings::isFolder)
                .limit(MOST_FOLDERS)
                .flatMap(folder -> listed(folder).stream())
                .toList();
    }

    /** By name, without what systems hide. */
    private static List<Path> listed(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.limit(MOST_LISTED)
                    .filter(each -> !FileNames.isHidden(each))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private String nameOf(Path path) {
        String name = Clean.line(place.relativize(path).toString().replace('\\', '/'));
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isNamed(Path path, String name) {
        return path.getFileName().toString().equals(name);
    }

    /** Other letters' case, blanks for hyphens, and what downloads add to a second copy. */
    private static boolean isAlmost(Path path, String name) {
        String plain =
                path.getFileName()
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .replaceFirst("[ _-]*\\([0-9]{1,3}\\)$", "")
                        .replaceAll("[ _]", "-");
        return plain.equals(name) && !isNamed(path, name) && isFolder(path);
    }
}
