package pymemlab.contracts;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs a suite as the engines do and gives the message of its only test. */
public final class Run {

    private Run() {}

    public static Throwable jupiter(Class<?> suite) {
        return failure("junit-jupiter", suite);
    }

    static Throwable jqwik(Class<?> suite) {
        return failure("jqwik", suite);
    }

    static boolean passes(String engine, Class<?> suite) {
        return EngineTestKit.engine(engine)
                        .configurationParameter("jqwik.database", "")
                        .selectors(selectClass(suite))
                        .execute()
                        .testEvents()
                        .succeeded()
                        .count()
                == 1;
    }

    /** The messages of all tests that failed. */
    public static List<String> messages(Class<?> suite) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(suite))
                .execute()
                .testEvents()
                .failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .toList();
    }

    private static Throwable failure(String engine, Class<?> suite) {
        return EngineTestKit.engine(engine)
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .selectors(selectClass(suite))
                .execute()
                .testEvents()
                .failed()
                .list()
                .get(0)
                .getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }
}
