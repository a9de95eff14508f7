package pymemlab.grader.judge;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import pymemlab.contracts.Binds;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.Obstacle;
import pymemlab.grader.result.ExerciseStatus;

/** Looks whether the class that every test makes can be made at all; nothing is loaded for it. */
final class EntryClass {

    private final Exercise exercise;
    private final String name;

    EntryClass(Exercise exercise) {
        this.exercise = exercise;
        this.name = exercise.entryClass();
    }

    /** Why it cannot be made. */
    Optional<Obstacle> obstacle(Map<String, byte[]> classes) {
        if (!classes.containsKey(name)) {
            return missing(
                    "%s needs the class %s, but has none".formatted(exercise.folder(), name));
        }
        Constructors found = new Constructors();
        new ClassReader(classes.get(name)).accept(found, ClassReader.SKIP_CODE);
        if (found.isAbstract) {
            return missing(
                    simpleName() + " needs to be a class with constructors, but it is abstract");
        }
        return constructors()
                .filter(asked -> !found.descriptors.contains(descriptor(asked)))
                .findFirst()
                .flatMap(asked -> missing(needsConstructor(asked)));
    }

    private Stream<Method> constructors() {
        return Arrays.stream(exercise.subject().getMethods())
                .filter(EntryClass::standsForConstructor)
                .filter(asked -> asked.getAnnotation(Binds.class).value().equals(simpleName()))
                .sorted(Comparator.comparing(EntryClass::descriptor));
    }

    private static boolean standsForConstructor(Method asked) {
        Binds binds = asked.getAnnotation(Binds.class);
        return binds != null && binds.member() == Binds.Member.CONSTRUCTOR;
    }

    private static String descriptor(Method asked) {
        Type[] parameters =
                Arrays.stream(asked.getParameterTypes()).map(Type::getType).toArray(Type[]::new);
        return Type.getMethodDescriptor(Type.VOID_TYPE, parameters);
    }

    private String needsConstructor(Method asked) {
        String parameters =
                Arrays.stream(asked.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", "));
        return "%s needs a constructor (%s), but has none".formatted(simpleName(), parameters);
    }

    private Optional<Obstacle> missing(String what) {
        String repair =
                "%s. Take it from the starter (./lab reset %d).".formatted(what, exercise.number());
        return Optional.of(Obstacle.of(ExerciseStatus.MISSING, file(), repair));
    }

    private String file() {
        return "%s/%s.java".formatted(exercise.sourceFolder(), name.replace('.', '/'));
    }

    private String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** What the class file says of its constructors. */
    private static final class Constructors extends ClassVisitor {

        private final List<String> descriptors = new ArrayList<>();
        private boolean isAbstract;

        Constructors() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String className,
                String signature,
                String superName,
                String[] interfaces) {
            isAbstract = (access & Opcodes.ACC_ABSTRACT) != 0;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] thrown) {
            if (method.equals("<init>")) {
                descriptors.add(descriptor);
            }
            return null; // ASM's word for "skip its code".
        }
    }
}
