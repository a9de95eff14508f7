package pymemlab.grader.compile;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The JDK's compiler, told to read nothing but what it is given. */
final class Javac {

    private static final String GAVE_UP =
            "The compiler needs to come to an end, but it ran out of stack or memory: something"
                    + " here is nested too deeply or is too large. Write it in smaller pieces.";

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager manager =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    private final List<String> options;

    Javac(String classPath) {
        options =
                List.of(
                        "-proc:none",
                        "-implicit:none",
                        "-sourcepath",
                        "",
                        "-classpath",
                        classPath,
                        "--release",
                        "17",
                        "-g",
                        "-parameters",
                        "-encoding",
                        "UTF-8",
                        "-Xlint:none");
    }

    CompileReply compile(CompileRequest request) {
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        ClassFileStore store = new ClassFileStore(manager);
        List<SourceObject> sources = request.files().stream().map(SourceObject::new).toList();
        boolean compiled;
        try {
            compiled =
                    compiler.getTask(Writer.nullWriter(), store, told, options, null, sources)
                            .call();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError gaveUp) {
            compiled = false; // javac wraps what stops it in various ways.
        }
        return compiled
                ? new CompileReply(List.of(), store.classes())
                : new CompileReply(errors(told), Map.of());
    }

    private static List<Diagnosis> errors(DiagnosticCollector<JavaFileObject> told) {
        List<Diagnosis> errors =
                told.getDiagnostics().stream()
                        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                        .map(Javac::diagnosis)
                        .toList();
        return errors.isEmpty() ? List.of(new Diagnosis("", 0, GAVE_UP)) : errors;
    }

    private static Diagnosis diagnosis(Diagnostic<? extends JavaFileObject> each) {
        String path = each.getSource() instanceof SourceObject source ? source.path() : "";
        return new Diagnosis(
                path, (int) Math.max(0, each.getLineNumber()), each.getMessage(Locale.ROOT));
    }
}
