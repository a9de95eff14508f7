package pymemlab.grader.starter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kit's files in a repository with their sums: what a student has changed differs. */
final class FileList {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");
    private static final long LONGEST = 1 << 20;

    private final Map<String, String> sums;

    private FileList(Map<String, String> sums) {
        this.sums = sums;
    }

    static FileList of(Map<String, byte[]> files) {
        Map<String, String> sums = new TreeMap<>();
        files.forEach((name, content) -> sums.put(name, Sha256.of(content)));
        return new FileList(sums);
    }

    /** The list in a file; one that cannot be understood is empty, and everything seems changed. */
    static FileList in(Path file) {
        Map<String, String> sums = new TreeMap<>();
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) <= LONGEST) {
                Files.readString(file).lines().map(LINE::matcher).forEach(line -> add(line, sums));
            }
        } catch (IOException | UncheckedIOException unreadable) {
            return new FileList(Map.of());
        }
        return new FileList(sums);
    }

    Set<String> names() {
        return sums.keySet();
    }

    /** Whether this content stands in the list under this name. */
    boolean has(String name, byte[] content) {
        return Optional.ofNullable(sums.get(name)).filter(Sha256.of(content)::equals).isPresent();
    }

    byte[] text() {
        StringBuilder text = new StringBuilder();
        sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(Matcher line, Map<String, String> sums) {
        if (line.matches()) {
            sums.put(line.group(2), line.group(1));
        }
    }
}
