package pymemlab.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a banked submission is, and what must come of it: lines {@code key: value}, and changes of
 * what it starts from, each a run of lines that begin with {@code -} and one of lines with {@code
 * +}. A blank line ends a change.
 */
record Description(Map<String, String> facts, List<Hunk> hunks) {

    static Description read(Path file) throws IOException {
        Reader reader = new Reader();
        Files.readAllLines(file).forEach(reader::line);
        reader.endHunk();
        return new Description(reader.facts, reader.hunks);
    }

    Optional<String> fact(String key) {
        return Optional.ofNullable(facts.get(key));
    }

    /** The value of a key that must be there. */
    String required(String key) {
        return fact(key)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "A submission needs a line '%s: …', but has %s. Add it."
                                                .formatted(key, facts)));
    }

    /** The words of a value; none if the key is missing. */
    List<String> words(String key) {
        return split(key, " +");
    }

    /** The parts of a value between bars; none if the key is missing. */
    List<String> parts(String key) {
        return split(key, " [|] ");
    }

    private List<String> split(String key, String separator) {
        return fact(key)
                .filter(value -> !value.isEmpty())
                .map(value -> List.of(value.split(separator)))
                .orElse(List.of());
    }

    int number(String key, int otherwise) {
        return fact(key).map(Integer::parseInt).orElse(otherwise);
    }

    /** Reads line by line. */
    private static final class Reader {

        private final Map<String, String> facts = new LinkedHashMap<>();
        private final List<Hunk> hunks = new ArrayList<>();
        private final StringBuilder before = new StringBuilder();
        private final StringBuilder after = new StringBuilder();
        private String file = "";

        void line(String line) {
            if (line.startsWith("-")) {
                if (!after.isEmpty()) {
                    endHunk();
                }
                before.append(content(line));
            } else if (line.startsWith("+")) {
                after.append(content(line));
            } else {
                endHunk();
                fact(line);
            }
        }

        void endHunk() {
            if (!before.isEmpty()) {
                hunks.add(new Hunk(file, before.toString(), after.toString()));
            }
            before.setLength(0);
            after.setLength(0);
        }

        private void fact(String line) {
            if (line.isBlank()) {
                return;
            }
            int colon = line.indexOf(':');
            String key = line.substring(0, colon);
            String value = line.substring(colon + 1).strip();
            if (key.equals("file")) {
                file = value;
            } else {
                facts.put(key, value);
            }
        }

        private static String content(String line) {
            return (line.length() > 2 ? line.substring(2) : "") + "\n";
        }
    }
}
