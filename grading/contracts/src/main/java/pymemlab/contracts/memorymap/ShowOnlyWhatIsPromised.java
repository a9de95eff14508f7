package pymemlab.contracts.memorymap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pymemlab.spec.memorymap.MemoryMap;

/** Classes whose public methods are promised elsewhere, and whose fields nobody else can reach. */
final class ShowOnlyWhatIsPromised extends ArchCondition<JavaClass> {

    private static final Set<String> PROMISED =
            Stream.of(MemoryMap.class, Object.class)
                    .flatMap(type -> Arrays.stream(type.getMethods()))
                    .map(ShowOnlyWhatIsPromised::signature)
                    .collect(Collectors.toSet());

    ShowOnlyWhatIsPromised() {
        super("show only what is promised");
    }

    @Override
    public void check(JavaClass map, ConditionEvents events) {
        for (JavaMethod method : map.getMethods()) {
            if (isShown(method) && !isPromised(map, method)) {
                events.add(
                        violated(
                                method,
                                "%s.%s is public, but MemoryMap does not promise it",
                                map,
                                method.getName()));
            }
        }
        for (JavaField field : map.getFields()) {
            if (isShown(field)) {
                events.add(
                        violated(
                                field,
                                "%s.%s is a field that others can reach",
                                map,
                                field.getName()));
            }
        }
    }

    /** A static method has no map at hand; main, for trying things out, is one. */
    private static boolean isShown(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.BRIDGE);
    }

    private static boolean isShown(JavaField field) {
        Set<JavaModifier> modifiers = field.getModifiers();
        boolean isConstant =
                modifiers.contains(JavaModifier.STATIC) && modifiers.contains(JavaModifier.FINAL);
        return !modifiers.contains(JavaModifier.PRIVATE)
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !isConstant;
    }

    /** What another interface or superclass asks for is no door of the map's own making. */
    private static boolean isPromised(JavaClass map, JavaMethod method) {
        List<String> parameters =
                method.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        boolean byTheKit = PROMISED.contains(method.getName() + parameters);
        return byTheKit
                || Stream.concat(
                                map.getAllRawInterfaces().stream(),
                                map.getAllRawSuperclasses().stream())
                        .anyMatch(type -> asksFor(type, method));
    }

    private static boolean asksFor(JavaClass type, JavaMethod method) {
        if (type.getName().startsWith("java.")) {
            return fromTheJdk(type.getName(), method.getName());
        }
        return type.getMethods().stream().anyMatch(each -> each.getName().equals(method.getName()));
    }

    private static boolean fromTheJdk(String type, String method) {
        try {
            Class<?> found = Class.forName(type, false, ClassLoader.getPlatformClassLoader());
            return Arrays.stream(found.getMethods()).anyMatch(m -> m.getName().equals(method));
        } catch (ClassNotFoundException unknown) {
            return true; // A newer JDK's: say nothing where nothing is known.
        }
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes()).map(Class::getName).toList();
    }

    private static SimpleConditionEvent violated(
            Object where, String text, JavaClass map, String name) {
        return (SimpleConditionEvent)
                SimpleConditionEvent.violated(where, text.formatted(map.getSimpleName(), name));
    }
}
