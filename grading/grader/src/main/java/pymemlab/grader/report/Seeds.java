package pymemlab.grader.report;

import java.util.Arrays;
import java.util.stream.Collectors;
import pymemlab.grader.result.Grade;

/** Says by which seeds a grade can be had again. */
public final class Seeds {

    private Seeds() {}

    /** One seed for all, or one for each exercise in their order. */
    public static String text(Grade grade) {
        return Arrays.stream(grade.seeds())
                .mapToObj(Long::toString)
                .collect(
                        Collectors.joining(
                                ", ", grade.seeds().length == 1 ? "seed " : "seeds ", ""));
    }
}
