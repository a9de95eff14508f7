package pymemlab.grader.collect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pymemlab.grader.result.Problem;
import pymemlab.grader.text.Clean;

/** The lines of an exercise's sources, to show what a problem is about. */
public final class SourceLines {

    private final Map<String, List<String>> linesByPath = new LinkedHashMap<>();

    /** The lines of these files. */
    public SourceLines(List<SourceFile> files) {
        files.forEach(file -> linesByPath.put(file.path(), file.text().lines().toList()));
    }

    /**
     * A problem with the text of its line.
     *
     * @param file a path, or the name of a file alone, as class files have it
     * @param line from 1; 0 if unknown
     * @param message what is wrong
     */
    public Problem problem(String file, int line, String message) {
        String path = pathOf(file);
        return new Problem(
                Clean.line(path), line, Clean.line(text(path, line).strip()), Clean.block(message));
    }

    private String pathOf(String file) {
        return linesByPath.keySet().stream()
                .filter(path -> path.equals(file) || path.endsWith("/" + file))
                .findFirst()
                .orElse(file);
    }

    private String text(String path, int line) {
        List<String> lines = linesByPath.getOrDefault(path, List.of());
        return 1 <= line && line <= lines.size() ? lines.get(line - 1) : "";
    }
}
