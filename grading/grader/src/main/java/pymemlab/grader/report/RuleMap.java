package pymemlab.grader.report;

import java.util.Locale;
import java.util.stream.Collectors;

/** One line a step: a mark for each rule, the points, and which rules are broken. */
final class RuleMap {

    private static final String LEGEND =
            "+ stands   ~ stands in part   x broken   . not judged yet";

    private final Ink ink;

    RuleMap(Ink ink) {
        this.ink = ink;
    }

    String of(Standing standing) {
        int titles = widest(standing, step -> step.title().length());
        int marks = widest(standing, step -> step.rules().size());
        String lines =
                standing.steps().stream()
                        .map(step -> line(step, titles, marks))
                        .collect(Collectors.joining("\n"));
        return lines + "\n\n  " + ink.faint(LEGEND);
    }

    private String line(StepStanding step, int titles, int marks) {
        String pad = " ".repeat(marks - step.rules().size());
        return String.format(
                        Locale.ROOT,
                        "  step %s  %-" + titles + "s  %s%s  %3d of %2d  %s",
                        step.number(),
                        step.title(),
                        painted(step.marks()),
                        pad,
                        step.score(),
                        step.maxScore(),
                        String.join(" ", step.broken()))
                .stripTrailing();
    }

    private String painted(String marks) {
        StringBuilder text = new StringBuilder();
        for (String run : marks.split("(?<=(.))(?!\\1)")) {
            text.append(
                    switch (run.charAt(0)) {
                        case '+' -> ink.good(run);
                        case 'x', '~' -> ink.bad(run);
                        default -> ink.faint(run);
                    });
        }
        return text.toString();
    }

    private static int widest(
            Standing standing, java.util.function.ToIntFunction<StepStanding> width) {
        return standing.steps().stream().mapToInt(width).max().orElse(1);
    }
}
