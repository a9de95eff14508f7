package pymemlab.grader.harness;

import java.lang.reflect.Method;
import net.jqwik.api.Example;
import net.jqwik.api.Property;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** JUnit's engines, each behind a launcher that registers nothing by itself. */
final class Engines {

    /** By name, because nobody compiles against an engine. */
    static final String JUPITER = "org.junit.jupiter.engine.JupiterTestEngine";

    static final String JQWIK = "net.jqwik.engine.JqwikTestEngine";

    private final Launcher jupiter = launcher(JUPITER);
    private final Launcher jqwik = launcher(JQWIK);

    /** Runs one test. */
    void run(Class<?> graded, Method test, TestExecutionListener listener) {
        Launcher launcher = isForJqwik(test) ? jqwik : jupiter;
        launcher.execute(request(graded, test), listener);
    }

    private static boolean isForJqwik(Method test) {
        return test.isAnnotationPresent(Property.class) || test.isAnnotationPresent(Example.class);
    }

    private static Launcher launcher(String engine) {
        return LauncherFactory.create(
                LauncherConfig.builder()
                        .enableTestEngineAutoRegistration(false)
                        .enableTestExecutionListenerAutoRegistration(false)
                        .enableLauncherSessionListenerAutoRegistration(false)
                        .enableLauncherDiscoveryListenerAutoRegistration(false)
                        .enablePostDiscoveryFilterAutoRegistration(false)
                        .addTestEngines(engine(engine))
                        .build());
    }

    private static TestEngine engine(String name) {
        try {
            return (TestEngine) Class.forName(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(
                    "The harness needs the engine %s, but cannot make it. Build the kit again."
                            .formatted(name),
                    missing);
        }
    }

    private static LauncherDiscoveryRequest request(Class<?> graded, Method test) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectMethod(graded, test))
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.shrinking.bounded.seconds", "2")
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
    }
}
