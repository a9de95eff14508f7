package pymemlab.contracts.array;

import java.util.ArrayList;
import java.util.List;
import pymemlab.contracts.BrokenRule;
import pymemlab.spec.array.GrowthPolicy;

/** A policy that remembers what it was asked. */
final class AskedPolicy implements GrowthPolicy {

    private GrowthPolicy answers;
    private final List<String> questions = new ArrayList<>();

    AskedPolicy(GrowthPolicy answers) {
        this.answers = answers;
    }

    void answerFromNowOn(GrowthPolicy newAnswers) {
        answers = newAnswers;
    }

    @Override
    public long capacityFor(long newSize, long capacity) {
        questions.add(question(newSize, capacity));
        return answers.capacityFor(newSize, capacity);
    }

    void mustHaveBeenAsked(long newSize, long capacity) {
        String expected = question(newSize, capacity);
        if (!questions.contains(expected)) {
            throw new BrokenRule(
                    "the policy needs to be asked %s, but it was asked %s"
                            .formatted(expected, questions.isEmpty() ? "nothing" : questions));
        }
    }

    private static String question(long newSize, long capacity) {
        return "capacityFor(%d, %d)".formatted(newSize, capacity);
    }
}
