package pymemlab.grader.collect;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a file's name says of what people hand in. */
public final class FileNames {

    private static final Pattern PACKED =
            Pattern.compile(
                    "([.]tar)?[.](zip|tar|tgz|gz|bz2|xz|7z|rar|jar)$", Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /** Whether it is that of an archive. */
    public static boolean isPacked(Path path) {
        return PACKED.matcher(nameOf(path)).find();
    }

    /** The name without an archive's ending. */
    public static String unpacked(Path path) {
        return PACKED.matcher(nameOf(path)).replaceFirst("");
    }

    /** Whether it is one that systems make and people do not see. */
    public static boolean isHidden(Path path) {
        return nameOf(path).startsWith(".") || nameOf(path).equals("__MACOSX");
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString();
    }
}
