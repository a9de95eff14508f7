package pymemlab.grader.harness;

import java.util.List;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.opentest4j.AssertionFailedError;
import pymemlab.contracts.Rule;
import pymemlab.grader.jvm.KitJars;
import pymemlab.grader.jvm.Role;
import pymemlab.spec.control.Machine;

/** What a harness process is started with: a small heap, a small stack, and the kit alone. */
public final class HarnessRole {

    private HarnessRole() {}

    /** The role. */
    public static Role role() {
        return new Role(
                "harness",
                HarnessMain.class.getName(),
                jars(),
                List.of("-Xmx256m", "-Xss512k"),
                List.of());
    }

    private static KitJars jars() {
        return new KitJars()
                .with(HarnessMain.class)
                .with(Rule.class)
                .with(Machine.class)
                .with(Launcher.class)
                .with(TestEngine.class)
                .with(ReflectionSupport.class)
                .with(Test.class)
                .with(Engines.JUPITER)
                .with(Property.class)
                .with(Engines.JQWIK)
                .with(AssertionFailedError.class);
    }
}
