package pymemlab.contracts;

import java.util.List;

/**
 * One exercise: where its files are, what a learner's classes are called, and what judges them.
 *
 * @param number 1 to 8, as in {@code ./lab check 2}
 * @param name such as {@code dynamic-array}
 * @param topicPackage the learner's package
 * @param specPackages the packages that the learner may use beside it
 * @param entryClass the class whose objects hold the state
 * @param stateInMemory whether that state belongs in simulated memory alone
 * @param steps the steps' names, in order
 * @param subject the interface through which the suites reach the learner's code
 * @param suites abstract test classes, in the order in which they run
 * @param architecture the class whose constants are ArchUnit rules
 * @param rules what holds, and what it pays
 */
public record Exercise(
        int number,
        String name,
        String topicPackage,
        List<String> specPackages,
        String entryClass,
        boolean stateInMemory,
        List<String> steps,
        Class<?> subject,
        List<Class<?>> suites,
        Class<?> architecture,
        RuleBook rules) {

    /**
     * The folder's name, such as {@code ex02-dynamic-array}; the same for learner and reference.
     */
    public String folder() {
        return "ex%02d-%s".formatted(number, name);
    }

    /** The name in words, such as {@code dynamic array}. */
    public String title() {
        return name.replace('-', ' ');
    }

    /** Where the learner's classes lie below the exercise's folder. */
    public String sourceFolder() {
        return "src/main/java";
    }
}
