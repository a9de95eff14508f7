package pymemlab.grader.verify;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import pymemlab.spec.machine.Memory;

/** Compiles tiny submissions to ex02 in memory and shows them to the verifier. */
final class Submissions {

    static final String ENTRY = "pymemlab.array.GrowableArray";

    private static final String HEADER =
            "package pymemlab.array; import pymemlab.spec.array.*; import pymemlab.spec.machine.*;"
                    + " import java.util.*; import java.util.function.*; ";
    private static final Pattern TYPE_NAME =
            Pattern.compile("(?:class|interface|enum|record) (\\w+)");
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    private static final JavaFileManager FILES = JAVAC.getStandardFileManager(null, null, null);
    private static final List<String> SPEC =
            List.of("pymemlab.spec.machine", "pymemlab.spec.array", "pymemlab.spec.control");

    private Submissions() {}

    /** A verifier that was told, wrongly, to show the tests' own package as well. */
    static BytecodeVerifier verifier() {
        return verifier(Profile.SIMULATED_MEMORY);
    }

    static BytecodeVerifier verifier(Profile profile) {
        return new BytecodeVerifier("pymemlab.array", SPEC, ENTRY, profile);
    }

    /** The verdict on a submission; each source is one file, in the exercise's package. */
    static List<Violation> verdictOn(String... sources) {
        return verifier().verify(compile(sources));
    }

    /** The verdict on a method body that stands in line 2 of GrowableArray.java. */
    static List<Violation> verdictOnCode(String statements) {
        return verdictOn(
                "class GrowableArray { void run(Memory memory) throws Throwable {\n"
                        + statements
                        + "}}");
    }

    static List<String> apis(List<Violation> violations) {
        return violations.stream().map(Violation::api).toList();
    }

    static Map<String, byte[]> compile(String... sources) {
        return compileFiles(Stream.of(sources).map(source -> HEADER + source).toList());
    }

    static Map<String, byte[]> compileFiles(List<String> sources) {
        Outputs outputs = new Outputs();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of(
                        "--release",
                        "17",
                        "-proc:none",
                        "-g",
                        "-parameters",
                        "-Xlint:none",
                        "-cp",
                        spec());
        List<Source> files = sources.stream().map(Source::of).toList();
        if (!JAVAC.getTask(messages, outputs, null, options, null, files).call()) {
            throw new IllegalArgumentException(messages.toString());
        }
        Map<String, byte[]> classes = new HashMap<>();
        outputs.bytes.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    private static String spec() {
        try {
            return Path.of(Memory.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        private Source(String name, String text) {
            super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        static Source of(String text) {
            Matcher name = TYPE_NAME.matcher(text);
            if (!name.find()) {
                throw new IllegalArgumentException(
                        "a source needs a type, but this has none: " + text);
            }
            return new Source(name.group(1), text);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> bytes = new HashMap<>();

        Outputs() {
            super(FILES);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes.computeIfAbsent(name, any -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
