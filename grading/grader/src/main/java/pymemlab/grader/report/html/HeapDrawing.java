package pymemlab.grader.report.html;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pymemlab.grader.report.html.MarkRow.Run;

/** Blocks in a heap: a colour and a letter for each owner, hatched where two claim a byte. */
final class HeapDrawing implements Picture {

    private static final Pattern SCALE = Pattern.compile("one mark for (\\d{1,9}) bytes, .*");
    private static final int LEFT = 76;
    private static final int ROW = 26;
    private static final int GAP = 6;

    @Override
    public Optional<Svg> draw(List<String> text, Spots spots) {
        Matcher scale = SCALE.matcher(text.get(0));
        boolean isCoarse = scale.matches();
        if (!isCoarse && !text.get(0).startsWith("one letter a byte")) {
            return Optional.empty();
        }
        int bytes = isCoarse ? Integer.parseInt(scale.group(1)) : 1;
        return Optional.of(draw(MarkRow.in(text), bytes, spots));
    }

    private static Svg draw(List<MarkRow> rows, int bytes, Spots spots) {
        int cell = bytes == 1 ? 30 : 10;
        int widest = rows.stream().mapToInt(row -> row.marks().length()).max().orElse(1);
        Svg svg =
                new Svg(
                        title(rows, bytes),
                        LEFT + widest * cell + 4,
                        rows.size() * (ROW + GAP) + GAP);
        for (int index = 0; index < rows.size(); index++) {
            new HeapRow(rows.get(index), bytes, cell, GAP + index * (ROW + GAP)).on(svg, spots);
        }
        return svg;
    }

    private static String title(List<MarkRow> rows, int bytes) {
        String marks = rows.stream().map(MarkRow::marks).collect(Collectors.joining());
        String owners =
                marks
                        .codePoints()
                        .filter(Character::isLowerCase)
                        .mapToObj(Character::toString)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(", "));
        long twice = bytes == 1 ? marks.chars().filter(mark -> mark == 'X').count() : 0;
        return "The heap from 0x%x, %s a cell; %s%s"
                .formatted(
                        rows.get(0).address(),
                        bytes == 1 ? "one byte" : bytes + " bytes",
                        owners.isEmpty() ? "no block is live" : "live blocks: " + owners,
                        twice > 0 ? "; %d bytes are claimed twice".formatted(twice) : "");
    }

    /** One row of the heap, at its height. */
    private record HeapRow(MarkRow row, int bytes, int cell, int top) {

        void on(Svg svg, Spots spots) {
            svg.text("dim end", LEFT - 12, top + 18, "0x%x".formatted(row.address()));
            row.runs().forEach(run -> draw(run, svg));
            if (bytes == 1) {
                svg.path("cut", grid());
            }
            row.end().ifPresent(end -> svg.rect("no", LEFT + end * cell - 2, top - 3, 4, ROW + 6));
            spots.addresses().stream()
                    .filter(this::holds)
                    .forEach(at -> svg.rect("hit", x(at), top, cell, ROW));
        }

        private boolean holds(long at) {
            return row.address() <= at && at < row.address() + (long) row.marks().length() * bytes;
        }

        private double x(long at) {
            return LEFT + (at - row.address()) / bytes * cell;
        }

        private void draw(Run run, Svg svg) {
            double x = LEFT + run.first() * cell;
            double width = run.length() * cell;
            switch (run.mark()) {
                case '.' -> svg.rect("free", x + 1, top + 1, width - 2, ROW - 2);
                case 'X' -> claimedTwice(svg, x, width);
                case '#' -> {
                    svg.rect("rest", x, top, width, ROW);
                    svg.hatch("hatchsoft", x, top, width, ROW);
                }
                default -> {
                    svg.rect(Hue.of(Character.toString(run.mark())), x, top, width, ROW);
                    svg.text("mid fat", middle(run), top + 18, Character.toString(run.mark()));
                }
            }
        }

        /** The middle of its middle mark, so that no line crosses the letter. */
        private double middle(Run run) {
            return LEFT + (run.first() + (run.length() - 1) / 2 + 0.5) * cell;
        }

        private void claimedTwice(Svg svg, double x, double width) {
            svg.rect("plain", x, top, width, ROW);
            svg.hatch("hatch", x, top, width, ROW);
            svg.rect("hit", x + 1, top + 1, width - 2, ROW - 2);
        }

        private String grid() {
            StringBuilder path = new StringBuilder();
            for (int at = 1; at < row.marks().length(); at++) {
                path.append(Svg.format("M%s %sv%s", LEFT + at * cell, top, ROW));
            }
            return path.toString();
        }
    }
}
