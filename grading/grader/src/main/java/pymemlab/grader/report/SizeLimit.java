package pymemlab.grader.report;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import pymemlab.grader.text.Clean;

/**
 * How large a report may be; what a submission says is cut until it is.
 *
 * @param mostBytes of the whole report in UTF-8
 * @param longestText the characters that one text gets at first
 */
record SizeLimit(int mostBytes, int longestText) {

    /** What {@code report} writes, given the characters that one text may have. */
    String fit(IntFunction<String> report) {
        int longest = longestText;
        String text = report.apply(longest);
        while (longest > 0 && text.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            longest /= 2;
            text = report.apply(longest);
        }
        return text;
    }

    /** The text, with a mark if something of it is left away. */
    static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : Clean.block(text.substring(0, longest)) + " … (cut)";
    }
}
