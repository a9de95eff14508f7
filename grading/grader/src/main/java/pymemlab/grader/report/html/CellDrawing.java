package pymemlab.grader.report.html;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Blocks of cells with their values; cells that hold no element are hatched or dotted. */
final class CellDrawing implements Picture {

    private static final int MOST_ROWS = 32;
    private static final int MOST_CELLS = 8;
    private static final int CELL_BYTES = 8;
    private static final int LEFT = 90;
    private static final int WIDTH = 64;
    private static final int HEIGHT = 34;
    private static final int GAP = 12;

    @Override
    public Optional<Svg> draw(List<String> text, Spots spots) {
        List<Row> rows =
                text.stream().flatMap(line -> Row.of(line).stream()).limit(MOST_ROWS).toList();
        if (rows.isEmpty() || !text.get(0).startsWith("one number a cell")) {
            return Optional.empty();
        }
        Svg svg =
                new Svg(
                        title(rows),
                        LEFT + MOST_CELLS * WIDTH + 150,
                        rows.size() * (HEIGHT + GAP) + GAP);
        for (int index = 0; index < rows.size(); index++) {
            rows.get(index).on(svg, GAP + index * (HEIGHT + GAP), spots);
        }
        return Optional.of(svg);
    }

    private static String title(List<Row> rows) {
        long elements =
                rows.stream().flatMap(row -> row.cells().stream()).filter(Row::isElement).count();
        return ("Live blocks cell by cell; cells with values: %d. A dot is the fill value, hatched is"
                        + " never written")
                .formatted(elements);
    }

    /** One line: neighbouring cells of a block. */
    private record Row(long address, List<String> cells, String more) {

        static Optional<Row> of(String line) {
            int more = line.indexOf('…');
            String shown = more < 0 ? line : line.substring(0, more);
            List<String> words = Arrays.stream(shown.strip().split("\\s+")).toList();
            return Spots.addressOf(line)
                    .filter(address -> words.size() <= MOST_CELLS + 1)
                    .map(
                            address ->
                                    new Row(
                                            address,
                                            words.subList(1, words.size()),
                                            more < 0 ? "" : line.substring(more)));
        }

        static boolean isElement(String cell) {
            return !cell.equals(".") && !cell.equals("cd");
        }

        void on(Svg svg, int top, Spots spots) {
            svg.text("dim end", LEFT - 12, top + 22, "0x%x".formatted(address));
            for (int index = 0; index < cells.size(); index++) {
                draw(cells.get(index), svg, LEFT + index * WIDTH, top);
            }
            svg.text("dim", LEFT + cells.size() * WIDTH + 10, top + 22, more);
            spots.within(address, address + (long) cells.size() * CELL_BYTES)
                    .ifPresent(
                            at ->
                                    svg.rect(
                                            "hit",
                                            LEFT + (at - address) / CELL_BYTES * WIDTH,
                                            top,
                                            WIDTH,
                                            HEIGHT));
        }

        private static void draw(String cell, Svg svg, int x, int top) {
            svg.rect(isElement(cell) ? "box c0" : "box plain", x, top, WIDTH, HEIGHT);
            if (cell.equals("cd")) {
                svg.hatch("hatchsoft", x, top, WIDTH, HEIGHT);
            } else {
                String shown = cell.equals(".") ? "·" : cell;
                boolean isLong = shown.length() > 7;
                svg.text(
                        isLong ? "mid small" : "mid",
                        x + WIDTH / 2.0,
                        top + 22,
                        shown.length() > 9 ? shown.substring(0, 8) + "…" : shown);
            }
        }
    }
}
