package pymemlab.grader.verify;

import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The JDK types and members that a submission may use, read from lists in text files. */
final class AllowedJdk {

    private final Map<String, Set<String>> membersByType;

    private AllowedJdk(Map<String, Set<String>> membersByType) {
        this.membersByType = membersByType;
    }

    /** A type that stands in several lists may be used as each of them allows. */
    static AllowedJdk read(List<String> lists) {
        return new AllowedJdk(
                lists.stream()
                        .flatMap(list -> TextResource.lines(list).stream())
                        .map(line -> line.split(" +"))
                        .collect(
                                Collectors.toMap(
                                        words -> words[0],
                                        AllowedJdk::members,
                                        AllowedJdk::union)));
    }

    Set<String> typeNames() {
        return membersByType.keySet();
    }

    /** The members that the type's line names, without the sign of those left out. */
    Set<String> namedMembers(String typeName) {
        return membersByType.get(typeName).stream()
                .filter(member -> !member.equals("*"))
                .map(member -> member.replaceFirst("^-", ""))
                .collect(Collectors.toSet());
    }

    /** The type, if it may be named. */
    Optional<Class<?>> type(String name) {
        return membersByType.containsKey(name)
                ? Classes.find(name, ClassLoader.getPlatformClassLoader())
                : Optional.empty();
    }

    /** Says whether {@code member}, reached through {@code owner}, is on the list. */
    boolean lists(Class<?> owner, Member member) {
        return Members.supertypes(owner).stream().anyMatch(type -> lineLists(type, member));
    }

    private boolean lineLists(Class<?> type, Member member) {
        Set<String> line = membersByType.getOrDefault(type.getName(), Set.of());
        String name = Members.name(member);
        if (line.contains(name)) {
            return true;
        }
        return line.contains("*")
                && type == member.getDeclaringClass()
                && !line.contains("-" + name);
    }

    private static Set<String> union(Set<String> members, Set<String> more) {
        Set<String> all = new HashSet<>(members);
        all.addAll(more);
        return all;
    }

    private static Set<String> members(String... words) {
        return new HashSet<>(Arrays.asList(words).subList(1, words.length));
    }
}
