package pymemlab.grader.judge;

import java.util.List;
import java.util.Map;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.SourceLines;
import pymemlab.grader.result.Problem;
import pymemlab.grader.verify.BytecodeVerifier;
import pymemlab.grader.verify.Profile;
import pymemlab.grader.verify.Violation;

/** Lets run what the exercise's list of allowed things covers, and nothing else. */
final class BytecodeVerification implements Verification {

    private static final int MOST = 20;

    @Override
    public List<Problem> problems(
            Exercise exercise, SourceLines lines, Map<String, byte[]> classes) {
        BytecodeVerifier verifier =
                new BytecodeVerifier(
                        exercise.topicPackage(),
                        exercise.specPackages(),
                        exercise.entryClass(),
                        profile(exercise));
        return verifier.verify(classes).stream()
                .limit(MOST)
                .map(each -> lines.problem(each.file(), each.line(), message(each)))
                .toList();
    }

    private static Profile profile(Exercise exercise) {
        return exercise.stateInMemory() ? Profile.SIMULATED_MEMORY : Profile.JAVA_OBJECTS;
    }

    private static String message(Violation violation) {
        return "This uses %s: %s.".formatted(violation.api(), violation.reason());
    }
}
