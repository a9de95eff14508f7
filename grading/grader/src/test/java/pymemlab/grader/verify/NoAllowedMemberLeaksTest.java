package pymemlab.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a submission may call hands it nothing that it may not name. */
class NoAllowedMemberLeaksTest {

    /** Reviewed: no member of theirs can be used, or only through a type that is on the list. */
    private static final Set<String> INERT = Set.of();

    private static final Set<String> NEVER =
            Set.of(
                    "wait",
                    "notify",
                    "notifyAll",
                    "finalize",
                    "clone",
                    "getClassLoader",
                    "getModule",
                    "getStackTrace",
                    "setStackTrace",
                    "printStackTrace",
                    "fillInStackTrace",
                    "exit",
                    "close",
                    "getInteger",
                    "getLong",
                    "getBoolean",
                    "random",
                    "stream",
                    "chars",
                    "split",
                    "toCharArray",
                    "getBytes",
                    "intern");

    private final AllowedJdk jdk = AllowedJdk.read();
    private final Platform platform = new Platform(jdk, new VisibleSpec(List.of()));

    @Test
    void everyLineNamesATypeAndMembersThatExist() {
        for (String name : jdk.typeNames()) {
            Class<?> type = jdk.type(name).orElseThrow();
            List<String> existing =
                    Members.supertypes(type).stream()
                            .flatMap(Members::declaredBy)
                            .map(Members::name)
                            .toList();
            assertThat(existing).as(name).containsAll(jdk.namedMembers(name));
        }
    }

    @Test
    void theSignatureOfAnAllowedMemberMentionsAllowedTypesOnly() {
        List<String> leaks = new ArrayList<>();
        allowedMembers()
                .forEach(
                        member ->
                                typesOf(member)
                                        .filter(type -> !isHarmless(type, member))
                                        .forEach(type -> leaks.add(member + " leaks " + type)));

        assertThat(leaks).isEmpty();
    }

    @Test
    void thereAreManyAllowedMembers() {
        assertThat(allowedMembers()).hasSizeGreaterThan(500);
    }

    @Test
    void noMemberThatReachesOutsideIsAllowed() {
        assertThat(allowedMembers().map(Member::getName)).doesNotContainAnyElementsOf(NEVER);
    }

    private Stream<Member> allowedMembers() {
        return jdk.typeNames().stream()
                .map(name -> jdk.type(name).orElseThrow())
                .flatMap(type -> reachableThrough(type).filter(member -> isAllowed(type, member)));
    }

    private static Stream<Member> reachableThrough(Class<?> type) {
        return Members.supertypes(type).stream().flatMap(Members::declaredBy);
    }

    private boolean isAllowed(Class<?> owner, Member member) {
        return platform.find(owner.getName(), Members.name(member), Members.descriptor(member))
                .filter(Found::allowed)
                .isPresent();
    }

    private static Stream<Class<?>> typesOf(Member member) {
        if (member instanceof Field field) {
            return Stream.of(field.getType());
        }
        Stream<Class<?>> parameters = Stream.of(((Executable) member).getParameterTypes());
        return member instanceof Method method
                ? Stream.concat(parameters, Stream.of(method.getReturnType()))
                : parameters;
    }

    private boolean isHarmless(Class<?> type, Member member) {
        if (type.isArray() && Members.isVarArgs(member)) {
            return isHarmless(type.getComponentType(), member);
        }
        return type.isPrimitive()
                || jdk.typeNames().contains(type.getName())
                || INERT.contains(type.getName());
    }
}
