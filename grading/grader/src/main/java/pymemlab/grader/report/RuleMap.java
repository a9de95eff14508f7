package pymemlab.grader.report;

import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One line a step: a mark for each rule, the points, and which rules are broken. */
final class RuleMap {

    private static final String LEGEND =
            "+ stands   ~ stands in part   x broken   . not judged yet";

    private static final Pattern RUN = Pattern.compile("(.)\\1*");

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
        return RUN.matcher(marks).replaceAll(run -> painted(run.group().charAt(0), run.group()));
    }

    private String painted(char mark, String run) {
        return switch (mark) {
            case '+' -> ink.good(run);
            case 'x', '~' -> ink.bad(run);
            default -> ink.faint(run);
        };
    }

    private static int widest(Standing standing, ToIntFunction<StepStanding> width) {
        return standing.steps().stream().mapToInt(width).max().orElse(1);
    }
}
