package pymemlab.grader.classroom;

import java.util.Arrays;
import java.util.stream.IntStream;
import pymemlab.grader.report.html.Element;

/** How the points of a class are spread, in tenths of what can be earned. */
final class Histogram {

    private static final int BINS = 10;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 200;
    private static final int BASE = 170;
    private static final int TOP = 24;
    private static final int STEP = WIDTH / BINS;
    private static final int GAP = 6;

    private final int[] counts = new int[BINS];
    private final int maxScore;

    Histogram(int[] scores, int maxScore) {
        this.maxScore = Math.max(1, maxScore);
        Arrays.stream(scores).forEach(score -> counts[bin(score)]++);
    }

    /** The drawing; its title tells the same to those who cannot see it. */
    Element drawing() {
        Element svg =
                Element.of("svg")
                        .in("spread")
                        .with("role", "img")
                        .with("viewBox", "0 0 %d %d".formatted(WIDTH, HEIGHT))
                        .with("width", "100%")
                        .add(Element.of("title", inWords()));
        return svg.addAll(IntStream.range(0, BINS).mapToObj(this::bar))
                .addAll(IntStream.rangeClosed(0, BINS).mapToObj(this::mark));
    }

    int[] counts() {
        return counts.clone();
    }

    private String inWords() {
        StringBuilder words = new StringBuilder("Submissions by share of the points:");
        for (int bin = 0; bin < BINS; bin++) {
            words.append(" %d to %d %%: %d;".formatted(bin * BINS, (bin + 1) * BINS, counts[bin]));
        }
        return words.toString();
    }

    /** Full points belong to the last tenth, which has no end of its own. */
    private int bin(int score) {
        return Math.min(BINS - 1, score * BINS / maxScore);
    }

    private Element bar(int bin) {
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        int height = counts[bin] * (BASE - TOP) / most;
        int left = bin * STEP + GAP / 2;
        return Element.of("g")
                .add(
                        Element.of("rect")
                                .in(counts[bin] == 0 ? "rest" : "ok")
                                .with("x", left)
                                .with("y", BASE - Math.max(1, height))
                                .with("width", STEP - GAP)
                                .with("height", Math.max(1, height)),
                        label(left + (STEP - GAP) / 2, BASE - height - GAP, counts[bin]));
    }

    private Element mark(int bin) {
        String place = bin % 2 == 1 ? " odd" : "";
        String side = bin == 0 ? "dim small" : bin == BINS ? "dim small end" : "dim small mid";
        return Element.of("text", String.valueOf(maxScore * bin / BINS))
                .in(side + place)
                .with("x", bin * STEP)
                .with("y", HEIGHT - GAP);
    }

    private static Element label(int x, int y, int count) {
        return Element.of("text", count == 0 ? "" : String.valueOf(count))
                .in("mid")
                .with("x", x)
                .with("y", y);
    }
}
