package pymemlab.grader.collect;

import java.util.List;

/** How much of a submission is read; decided before a single byte is. */
final class Caps {

    static final int MOST_FILES = 64;
    static final int LARGEST_FILE = 256 << 10;
    static final int LARGEST_SUM = 1 << 20;

    private Caps() {}

    static void check(List<FoundFile> found) throws TooMuch {
        long files = 0;
        long sum = 0;
        for (FoundFile each : found) {
            checkDepth(each);
            if (!each.isSource()) {
                continue;
            }
            long size = each.attributes().size();
            sum += size;
            files++;
            mustFit(each, "A source file", kib(size), kib(LARGEST_FILE), "KiB");
            mustFit(each, "An exercise", files, MOST_FILES, "source files");
            mustFit(each, "An exercise", kib(sum), kib(LARGEST_SUM), "KiB of sources");
        }
    }

    private static void checkDepth(FoundFile each) throws TooMuch {
        if (each.attributes().isDirectory()) {
            throw new TooMuch(
                    each.path(),
                    "Source files need to lie at most %d folders deep, but this folder lies deeper. Move it up."
                            .formatted(SourceWalk.DEEPEST));
        }
    }

    private static long kib(long bytes) {
        return (bytes + 1023) >> 10;
    }

    private static void mustFit(FoundFile each, String whose, long amount, long most, String unit)
            throws TooMuch {
        if (amount > most) {
            throw new TooMuch(
                    each.path(),
                    "%s needs at most %d %s, but here are %d. Remove what the exercise does not need."
                            .formatted(whose, most, unit, amount));
        }
    }
}
