package pymemlab.grader.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hints of one exercise, read from its HINTS.md. */
final class HintBook {

    private static final Pattern STEP =
            Pattern.compile("(?m)^## Step (\\d+): *(.*?) *$", Pattern.UNICODE_CASE);
    private static final Pattern HINT =
            Pattern.compile("<details>\\s*<summary>(.*?)</summary>(.*?)</details>", Pattern.DOTALL);

    /**
     * One hint.
     *
     * @param title what stands on the fold
     * @param text what is in it
     */
    record Hint(String title, String text) {}

    /**
     * The hints of one step.
     *
     * @param number from 1
     * @param title the step's
     * @param hints weakest first
     */
    record Step(int number, String title, List<Hint> hints) {}

    private final List<Step> steps;

    private HintBook(List<Step> steps) {
        this.steps = steps;
    }

    static HintBook of(String markdown) {
        List<Step> steps = new ArrayList<>();
        Matcher heading = STEP.matcher(markdown.replace("\r\n", "\n"));
        while (heading.find()) {
            String rest = markdown.replace("\r\n", "\n").substring(heading.end());
            String body = rest.split("(?m)^## ", 2)[0];
            steps.add(new Step(Integer.parseInt(heading.group(1)), heading.group(2), hints(body)));
        }
        return new HintBook(steps);
    }

    List<Step> steps() {
        return steps;
    }

    private static List<Hint> hints(String body) {
        return HINT.matcher(body)
                .results()
                .map(fold -> new Hint(fold.group(1).strip(), fold.group(2).strip()))
                .toList();
    }
}
