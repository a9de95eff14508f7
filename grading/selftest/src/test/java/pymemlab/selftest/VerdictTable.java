package pymemlab.selftest;

import java.util.List;

/** One line for each submission: what came of it. */
record VerdictTable(String title, List<Judged> judged) {

    private static final String ROW = "%-57s %-18s %6s  %-8s %6s%n";

    String text() {
        StringBuilder text = new StringBuilder("\n" + title + "\n");
        text.append(row("submission", "outcome", "points", "broken", "time"));
        for (Judged each : judged) {
            text.append(
                    row(
                            each.name(),
                            each.outcome(),
                            Integer.toString(each.result().score()),
                            each.firstBroken(),
                            "%.1f s".formatted(each.took().toMillis() / 1000.0)));
        }
        return text.toString();
    }

    private static String row(Object... cells) {
        return ROW.formatted(cells);
    }
}
