package pymemlab.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {

    private final Reasons reasons = Profile.SIMULATED_MEMORY.reasons();

    @Test
    void theWholeMessageNamesFileLineApiReasonAndRepair() {
        assertThat(Submissions.verdictOnCode("System.exit(0); new ArrayList<Long>();"))
                .extracting(Violation::message)
                .containsExactly(
                        "GrowableArray.java:2 uses java.lang.System.exit: it would stop the grader;"
                                + " throw an exception instead.",
                        "GrowableArray.java:2 uses java.util.ArrayList: it keeps values in Java"
                                + " objects; the state of this exercise lives in simulated memory, so"
                                + " load and store through Memory.");
    }

    @Test
    void anUnknownLineIsLeftOut() {
        assertThat(new Violation("A.java", 0, "x.Y", "it is closed; take it out").message())
                .isEqualTo("A.java uses x.Y: it is closed; take it out.");
    }

    @ParameterizedTest
    @CsvSource({
        "java.util.concurrent.Executors, one thread",
        "java.util.HashMap.put, simulated memory",
        "java.util.stream.LongStream, write the loop",
        "java.lang.Thread.sleep, one thread",
        "java.lang.Object.wait, one thread",
        "java.lang.Throwable.printStackTrace, getMessage()",
        "java.lang.reflect.Method, by its name",
        "java.nio.file.Files, no files",
        "pymemlab.spec.machine.ServiceHatch, belongs to the tests",
        "pymemlab.spec.control.Machine, belongs to the tests",
        "pymemlab.spec.machine.Region, your constructor was given",
        "java.text.Normalizer, short list of JDK members",
        "com.sun.Anything, not on the list",
    })
    void theLongestBeginningGivesTheReason(String api, String part) {
        assertThat(reasons.of(api)).contains(part);
    }

    @ParameterizedTest
    @CsvSource({
        "java.util.Random, two runs differ",
        "java.util.Formatter, ArrayList",
        "java.util.Collection.parallelStream, call stream",
        "java.lang.System.nanoTime, leave the time out",
        "java.lang.String.intern, with + or formatted",
        "java.text.Normalizer, collections of java.util",
    })
    void whereTheStateIsInObjectsTheReasonsSuitThat(String api, String part) {
        assertThat(Profile.JAVA_OBJECTS.reasons().of(api)).contains(part).doesNotContain("Memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasons.txt", "reasons-objects.txt"})
    void everyReasonSaysWhatToDoInstead(String list) {
        assertThat(TextResource.lines(list))
                .allSatisfy(
                        line -> assertThat(line).contains(": ").contains("; ").doesNotEndWith("."));
    }
}
