package pymemlab.contracts.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import pymemlab.contracts.trace.Trace.Kind;

/** Takes the lines of one trace in its text form. */
final class TraceReader {

    private static final int HEADER_NUMBERS = 4;
    private static final int OPERATIONS = 2; // The place of their number in the header.

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+");

    private final String name;
    private final TraceBuilder trace = new TraceBuilder();
    private final List<Long> header = new ArrayList<>();
    private int lineNumber;

    TraceReader(String name) {
        this.name = name;
    }

    void line(String text) {
        lineNumber++;
        if (text.indexOf('\0') >= 0) {
            throw TraceText.noText(name);
        }
        String content = content(text);
        if (content.isEmpty()) {
            return;
        }
        try {
            words(BLANKS.split(content));
        } catch (BadTrace bad) {
            throw bad.at(name + ", line " + lineNumber);
        }
    }

    Trace trace() {
        if (trace.operations() == 0) {
            throw new BadTrace(
                    "%s: a trace needs lines such as \"a 0 64\" and \"f 0\", but there are none. Write some.",
                    name);
        }
        if (header.size() > OPERATIONS && header.get(OPERATIONS) != trace.operations()) {
            throw new BadTrace(
                    "%s: its header needs the number of operations, %d, but it says %d. Is the file whole? If so, mend the number or leave all of the header out.",
                    name, trace.operations(), header.get(OPERATIONS));
        }
        return trace.build(name);
    }

    private String content(String text) {
        String behindMark = lineNumber == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        int comment = behindMark.indexOf('#');
        return (comment < 0 ? behindMark : behindMark.substring(0, comment)).strip();
    }

    private void words(String... words) {
        if (trace.operations() == 0 && isNumber(words[0])) {
            header(words);
            return;
        }
        switch (words[0]) {
            case "a" -> sized(Kind.ALLOCATE, words);
            case "r" -> sized(Kind.REALLOCATE, words);
            case "f" -> free(words);
            default ->
                    throw new BadTrace(
                            "a line needs to begin with a, r or f, but this one begins with \"%s\". Mend the letter.",
                            shown(words[0]));
        }
    }

    private void header(String... words) {
        for (String word : words) {
            header.add(number(word));
        }
        if (header.size() > HEADER_NUMBERS) {
            throw new BadTrace(
                    "a header needs %d numbers, but this is one more. Does a letter miss before it?",
                    HEADER_NUMBERS);
        }
    }

    private void sized(Kind kind, String... words) {
        if (words.length != 3) {
            throw new BadTrace(
                    "\"%s\" needs an id and a size, but %s. Write \"%s 0 64\", say.",
                    words[0], found(words.length - 1), words[0]);
        }
        trace.add(kind, number(words[1]), number(words[2]));
    }

    private void free(String... words) {
        if (words.length != 2) {
            throw new BadTrace(
                    "\"f\" needs an id alone, but %s. Write \"f 0\", say.",
                    found(words.length - 1));
        }
        trace.add(Kind.FREE, number(words[1]), 0);
    }

    private static String found(int words) {
        return switch (words) {
            case 0 -> "nothing follows it";
            case 1 -> "one word follows it";
            default -> words + " words follow it";
        };
    }

    private static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    private static long number(String word) {
        if (!isNumber(word)) {
            throw new BadTrace(
                    "a number needs digits alone, but here stands \"%s\". Mend it.", shown(word));
        }
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException huge) {
            throw new BadTrace(
                    "a number needs at most 18 digits, but \"%s\" has more. Mend it.", shown(word));
        }
    }

    /** Short and printable: anything can stand in a file. */
    private static String shown(String word) {
        String printable = word.replaceAll("[^\\p{Graph}]", "?");
        return printable.length() <= 20 ? printable : printable.substring(0, 20) + "…";
    }
}
