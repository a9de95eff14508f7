package pymemlab.selftest;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The public declarations of Java texts, read by the compiler's parser; nothing is compiled. */
final class TextsJava {

    private final List<Declaration> declarations = new ArrayList<>();

    private TextsJava() {}

    /**
     * A public type, constructor or method.
     *
     * @param owner the type's simple name
     * @param signature without parameter names
     * @param isMethod whether it has a body that must be written
     * @param body the text of the body; empty for a type
     */
    record Declaration(String owner, String signature, boolean isMethod, String body) {}

    static List<Declaration> declarations(Map<String, String> files) {
        TextsJava java = new TextsJava();
        List<Source> sources =
                files.keySet().stream().map(n -> new Source(n, files.get(n))).toList();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(null, null, null, null, null, sources);
        try {
            for (CompilationUnitTree unit : task.parse()) {
                unit.getTypeDecls().forEach(java::type);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return java.declarations;
    }

    private void type(Tree tree) {
        if (!(tree instanceof ClassTree type) || !isPublic(type.getModifiers())) {
            return;
        }
        String name = type.getSimpleName().toString();
        String header =
                "%s %s %s extends %s implements %s"
                        .formatted(
                                modifiers(type.getModifiers()),
                                type.getKind(),
                                name,
                                type.getExtendsClause(),
                                type.getImplementsClause());
        declarations.add(new Declaration(name, header, false, ""));
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method && isPublic(method.getModifiers())) {
                declarations.add(declaration(name, method));
            }
        }
    }

    private static Declaration declaration(String owner, MethodTree method) {
        boolean isConstructor = method.getReturnType() == null;
        String parameters =
                method.getParameters().stream()
                        .map(parameter -> parameter.getType().toString())
                        .collect(Collectors.joining(", "));
        String name = isConstructor ? owner : method.getReturnType() + " " + method.getName();
        String signature =
                "%s %s(%s)".formatted(modifiers(method.getModifiers()), name, parameters);
        return new Declaration(owner, signature, !isConstructor, String.valueOf(method.getBody()));
    }

    private static boolean isPublic(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.PUBLIC);
    }

    private static String modifiers(ModifiersTree modifiers) {
        return modifiers.getFlags().stream()
                .sorted()
                .map(Modifier::toString)
                .collect(Collectors.joining(" "));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("text:///" + name), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
