package pymemlab.grader.collect;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Lists everything below a source folder, following no link and opening nothing. */
final class SourceWalk extends SimpleFileVisitor<Path> {

    static final int DEEPEST = 12;
    static final int MOST_ENTRIES = 2000;

    private final Path home;
    private final List<FoundFile> found = new ArrayList<>();
    private int entries;

    private SourceWalk(Path home) {
        this.home = home;
    }

    /** What lies below {@code folder}, by path; paths count from {@code home}. */
    static List<FoundFile> of(Path home, Path folder) throws IOException, TooMuch {
        SourceWalk walk = new SourceWalk(home);
        Files.walkFileTree(folder, Set.of(), DEEPEST, walk);
        if (walk.entries > MOST_ENTRIES) {
            throw new TooMuch(
                    "",
                    "An exercise needs a few source files, but there are more than %d files and folders. Remove what does not belong there."
                            .formatted(MOST_ENTRIES));
        }
        walk.found.sort(Comparator.comparing(FoundFile::path));
        return walk.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return next();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String path = home.relativize(file).toString().replace('\\', '/');
        found.add(new FoundFile(file, path, attributes));
        return next();
    }

    private FileVisitResult next() {
        entries++;
        return entries > MOST_ENTRIES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
}
