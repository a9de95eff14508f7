package pymemlab.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import pymemlab.grader.collect.SourceFile;
import pymemlab.grader.jvm.KitJars;
import pymemlab.spec.machine.Memory;

/** Compiles sources of tests without a process. */
public final class InMemory {

    private InMemory() {}

    /** The classes, by binary name. */
    public static Map<String, byte[]> classes(List<SourceFile> files) {
        CompileReply reply = javac().compile(new CompileRequest(files));
        assertThat(reply.diagnoses()).isEmpty();
        return reply.classes();
    }

    static Javac javac() {
        return new Javac(new KitJars().with(Memory.class).classPath());
    }
}
