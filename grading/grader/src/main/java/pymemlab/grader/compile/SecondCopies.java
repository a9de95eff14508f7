package pymemlab.grader.compile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pymemlab.grader.collect.SourceFile;
import pymemlab.grader.text.Clean;

/** Files such as {@code Heap (1).java} beside {@code Heap.java}: javac reads both. */
final class SecondCopies {

    private static final Pattern NAME =
            Pattern.compile(
                    "(?is)(.*?[^/])(?: ?\\([0-9]{1,3}\\)| - copy.{0,8}| copy.{0,4})\\.java");

    private SecondCopies() {}

    /** A sentence that names the first one, and the repair. */
    static Optional<String> hint(List<SourceFile> files) {
        Set<String> paths = files.stream().map(SourceFile::path).collect(Collectors.toSet());
        return paths.stream()
                .sorted()
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .filter(name -> paths.contains(name.group(1) + ".java"))
                .map(name -> hint(name.group(), name.group(1) + ".java"))
                .findFirst();
    }

    private static String hint(String copy, String original) {
        return "A class needs one file, but %s looks like a second copy of %s. Remove one of them."
                .formatted(Clean.line(copy), Clean.line(original));
    }
}
