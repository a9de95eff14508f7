package pymemlab.contracts.trace;

import java.util.stream.IntStream;

/** A drawing in letters of what was live, and what the heap took for it, over time. */
public final class FootprintChart {

    private static final int COLUMNS = 60;
    private static final int ROWS = 8;

    private final int operations;
    private final long[] payload = new long[COLUMNS];
    private final long[] footprint = new long[COLUMNS];

    FootprintChart(int operations) {
        this.operations = operations;
    }

    /** A column shows the largest of its samples; few samples take several columns each. */
    void sample(int operation, long payloadBytes, long footprintBytes) {
        int column = column(operation);
        do {
            payload[column] = Math.max(payload[column], payloadBytes);
            footprint[column] = Math.max(footprint[column], footprintBytes);
            column++;
        } while (column < column(operation + 1));
    }

    private int column(int operation) {
        return (int) ((long) operation * COLUMNS / operations);
    }

    /** Eight rows, a time line and a legend; every line ends with a line feed. */
    public String text() {
        long top = IntStream.range(0, COLUMNS).mapToLong(this::height).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (int row = ROWS; row > 0; row--) {
            text.append(row == ROWS ? bytes(top) : " ".repeat(9)).append(" |");
            text.append(row(row, top).stripTrailing()).append('\n');
        }
        String end = "%,d calls".formatted(operations);
        text.append("        0 +").append("-".repeat(COLUMNS)).append('\n');
        text.append(" ".repeat(11 + COLUMNS - end.length())).append(end).append('\n');
        return text.append("           # asked for and live   . the heap around it\n").toString();
    }

    private long height(int column) {
        return Math.max(payload[column], footprint[column]);
    }

    private String row(int row, long top) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < COLUMNS; column++) {
            if (reaches(payload[column], row, top)) {
                line.append('#');
            } else {
                line.append(reaches(footprint[column], row, top) ? '.' : ' ');
            }
        }
        return line.toString();
    }

    /** Half a row is enough to be drawn. */
    private static boolean reaches(long bytes, int row, long top) {
        return top > 0 && 2 * bytes * ROWS >= (2 * row - 1) * top;
    }

    private static String bytes(long count) {
        if (count < 10_000) {
            return "%7d B".formatted(count);
        }
        return "%5d KiB".formatted(count >> 10);
    }
}
