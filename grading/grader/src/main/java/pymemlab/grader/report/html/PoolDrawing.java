package pymemlab.grader.report.html;

import java.util.List;
import java.util.Optional;
import pymemlab.grader.report.html.MarkRow.Run;

/** Arenas as rows of pools, coloured and labelled by the size of their blocks. */
final class PoolDrawing implements Picture {

    private static final int POOL_BYTES = 4096;
    private static final int CLASS_BYTES = 16;
    private static final int CLASSES = 32;
    private static final int LEFT = 90;
    private static final int WIDTH = 11;
    private static final int HEIGHT = 30;
    private static final int GAP = 10;

    @Override
    public Optional<Svg> draw(List<String> text, Spots spots) {
        List<MarkRow> rows = MarkRow.in(text);
        if (rows.isEmpty() || !text.get(0).startsWith("one mark a pool")) {
            return Optional.empty();
        }
        int widest = rows.stream().mapToInt(row -> row.marks().length()).max().orElse(1);
        Svg svg =
                new Svg(title(rows), LEFT + widest * WIDTH + 4, rows.size() * (HEIGHT + GAP) + GAP);
        for (int index = 0; index < rows.size(); index++) {
            draw(rows.get(index), svg, GAP + index * (HEIGHT + GAP), spots);
        }
        return Optional.of(svg);
    }

    private static String title(List<MarkRow> rows) {
        long used =
                rows.stream()
                        .flatMapToInt(row -> row.marks().chars())
                        .filter(mark -> Character.digit(mark, CLASSES) >= 0)
                        .count();
        return ("Arenas: %d, each a row of pools, %d of them with live blocks of the size that stands"
                        + " there; hatched was emptied, dashed never used")
                .formatted(rows.size(), used);
    }

    private static void draw(MarkRow arena, Svg svg, int top, Spots spots) {
        svg.text("dim end", LEFT - 12, top + 20, "0x%x".formatted(arena.address()));
        arena.runs().forEach(run -> draw(run, svg, top));
        svg.path("cut", grid(arena.marks().length(), top));
        spots.addresses().stream()
                .filter(at -> arena.address() <= at)
                .map(at -> (at - arena.address()) / POOL_BYTES)
                .filter(pool -> pool < arena.marks().length())
                .forEach(pool -> svg.rect("hit", LEFT + pool * WIDTH, top, WIDTH, HEIGHT));
    }

    private static void draw(Run run, Svg svg, int top) {
        double x = LEFT + run.first() * WIDTH;
        double width = run.length() * WIDTH;
        int sizeClass = Character.digit(run.mark(), CLASSES);
        if (run.mark() == '-') {
            svg.rect("free", x + 1, top + 1, width - 2, HEIGHT - 2);
        } else if (sizeClass < 0) {
            svg.rect("rest", x, top, width, HEIGHT);
            svg.hatch("hatchsoft", x, top, width, HEIGHT);
        } else {
            String size = Integer.toString((sizeClass + 1) * CLASS_BYTES);
            String label = width > size.length() * 8 + 4 ? size : Character.toString(run.mark());
            svg.rect("c" + colour(sizeClass), x, top, width, HEIGHT);
            svg.text("mid fat", x + width / 2, top + 18, label);
        }
    }

    /** Sizes that programs often use next to each other get different colours. */
    private static int colour(int sizeClass) {
        return (3 * sizeClass + sizeClass / 8) % 8;
    }

    private static String grid(int pools, int top) {
        StringBuilder path = new StringBuilder();
        for (int pool = 1; pool < pools; pool++) {
            path.append(Svg.format("M%s %sv%s", LEFT + pool * WIDTH, top + HEIGHT - 7, 7));
        }
        return path.toString();
    }
}
