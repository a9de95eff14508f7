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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
                    "getBytes",
                    "intern",
                    "identityHashCode",
                    "spliterator",
                    "parallel",
                    "parallelStream",
                    "onClose",
                    "shuffle",
                    "groupingByConcurrent",
                    "toConcurrentMap");

    private static final Set<String> STORAGE = Set.of("stream", "chars", "split", "toCharArray");

    @ParameterizedTest
    @EnumSource
    void everyLineNamesATypeAndMembersThatExist(Profile profile) {
        AllowedJdk jdk = profile.jdk();
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

    @ParameterizedTest
    @EnumSource
    void theSignatureOfAnAllowedMemberMentionsAllowedTypesOnly(Profile profile) {
        List<String> leaks = new ArrayList<>();
        allowedMembers(profile)
                .forEach(
                        member ->
                                typesOf(member)
                                        .filter(type -> !isHarmless(type, member, profile))
                                        .forEach(type -> leaks.add(member + " leaks " + type)));

        assertThat(leaks).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void thereAreManyAllowedMembers(Profile profile) {
        assertThat(allowedMembers(profile)).hasSizeGreaterThan(500);
    }

    @ParameterizedTest
    @EnumSource
    void noMemberThatReachesOutsideIsAllowed(Profile profile) {
        assertThat(allowedMembers(profile).map(Member::getName))
                .doesNotContainAnyElementsOf(NEVER)
                .noneMatch(name -> name.startsWith("parallel") || name.startsWith("synchronized"));
    }

    @Test
    void whereTheStateIsInMemoryNothingHandsOutStorage() {
        assertThat(allowedMembers(Profile.SIMULATED_MEMORY).map(Member::getName))
                .doesNotContainAnyElementsOf(STORAGE);
    }

    @Test
    void nobodyOfTheWiderListComesNearTheSystem() {
        assertThat(Profile.JAVA_OBJECTS.jdk().typeNames())
                .noneMatch(name -> name.startsWith("java.util.concurrent."))
                .noneMatch(name -> name.startsWith("java.lang.reflect."))
                .noneMatch(name -> name.startsWith("java.nio.") || name.startsWith("java.net."))
                .noneMatch(name -> name.startsWith("java.time.") || name.contains("Random$"));
    }

    private static Stream<Member> allowedMembers(Profile profile) {
        Platform platform = new Platform(profile, new VisibleSpec(List.of()));
        AllowedJdk jdk = profile.jdk();
        return jdk.typeNames().stream()
                .map(name -> jdk.type(name).orElseThrow())
                .flatMap(
                        type ->
                                reachableThrough(type)
                                        .filter(member -> isAllowed(platform, type, member)));
    }

    private static Stream<Member> reachableThrough(Class<?> type) {
        return Members.supertypes(type).stream().flatMap(Members::declaredBy);
    }

    private static boolean isAllowed(Platform platform, Class<?> owner, Member member) {
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

    private static boolean isHarmless(Class<?> type, Member member, Profile profile) {
        boolean mayBeArray = Members.isVarArgs(member) || profile == Profile.JAVA_OBJECTS;
        if (type.isArray() && mayBeArray) {
            return isHarmless(type.getComponentType(), member, profile);
        }
        return type.isPrimitive()
                || profile.jdk().typeNames().contains(type.getName())
                || INERT.contains(type.getName());
    }
}
