package pymemlab.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pymemlab.grader.collect.SourceFile;
import pymemlab.grader.jvm.KitJars;
import pymemlab.spec.machine.Memory;

class CompilerMainTest {

    private final PipedOutputStream requests = new PipedOutputStream();
    private final PipedInputStream replies = new PipedInputStream(1 << 20);
    private Thread server;

    @BeforeEach
    void serve() throws IOException {
        var input = new PipedInputStream(requests, 1 << 20);
        var output = new PipedOutputStream(replies);
        var main = new CompilerMain(new KitJars().with(Memory.class).classPath(), output);
        server = new Thread(() -> main.serve(input));
        server.start();
    }

    @AfterEach
    void theEndOfInputIsTheEnd() throws Exception {
        requests.close();
        server.join(20_000);
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void classesComeBackByBinaryName() throws IOException {
        CompileReply reply = ask("src/a b/A.java", "package p; public class A { class B {} }");

        assertThat(reply.diagnoses()).isEmpty();
        assertThat(reply.classes()).containsOnlyKeys("p.A", "p.A$B");
        assertThat(reply.classes().get("p.A")).startsWith(0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 61);
    }

    @Test
    void oneProcessCompilesOneExerciseAfterTheOther() throws IOException {
        assertThat(ask("A.java", "class A {}").classes()).containsOnlyKeys("A");
        assertThat(ask("B.java", "class B { A a; }").diagnoses())
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains("cannot find symbol"));
    }

    @Test
    void errorsHaveAPlace() throws IOException {
        CompileReply reply = ask("src/A.java", "class A {\n  int x = y;\n}");

        assertThat(reply.classes()).isEmpty();
        assertThat(reply.diagnoses())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.path()).isEqualTo("src/A.java");
                            assertThat(each.line()).isEqualTo(2);
                            assertThat(each.message()).contains("variable y", "class A");
                        });
    }

    @Test
    void theLearnersPartOfTheKitCanBeNamedAndTheTestsCannot() throws IOException {
        String good = "class A { pymemlab.spec.machine.Memory m; }";
        String bad = "class A { pymemlab.contracts.Rule r; org.junit.jupiter.api.Test t; }";

        assertThat(ask("A.java", good).diagnoses()).isEmpty();
        assertThat(ask("A.java", bad).diagnoses()).hasSize(2);
    }

    @Test
    void newerLanguageIsRefusedOnEveryJdk() throws IOException {
        String source =
                "class A { void f(Object o) { switch (o) { case String s -> {} default -> {} } } }";

        assertThat(ask("A.java", source).diagnoses()).isNotEmpty();
    }

    @Test
    void aNewerLibraryIsRefusedOnEveryJdk() throws IOException {
        String source = "class A { Object o = java.util.List.of(1).getFirst(); }";

        assertThat(ask("A.java", source).diagnoses()).hasSize(1);
    }

    @Test
    void whatIsTooDeepForTheCompilerIsSaidKindly() throws IOException {
        String deep = "(".repeat(100_000) + "1" + ")".repeat(100_000);

        assertThat(ask("A.java", "class A { int x = " + deep + "; }").diagnoses())
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains("smaller pieces"));
    }

    private CompileReply ask(String path, String source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CompileRequest(List.of(new SourceFile(path, source)))
                .writeTo(new DataOutputStream(bytes));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains(source);
        requests.write(bytes.toByteArray());
        requests.flush();
        return CompileReply.readFrom(new DataInputStream(replies));
    }
}
