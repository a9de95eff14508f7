package pymemlab.contracts.objects;

import java.util.Collection;
import java.util.Deque;
import java.util.stream.Collectors;

/** Draws live objects and what is parked, as a test knows them. */
final class ObjectPicture {

    private static final int MOST_OBJECTS = 12;
    private static final int MOST_STACKS = 6;
    private static final int MOST_PARKED = 6;

    private final Collection<LiveObject> live;
    private final Stacks stacks;

    ObjectPicture(Collection<LiveObject> live, Stacks stacks) {
        this.live = live;
        this.stacks = stacks;
    }

    /** A line for each object and each stack. */
    String text() {
        String objects =
                live.stream()
                        .limit(MOST_OBJECTS)
                        .map(ObjectPicture::line)
                        .collect(Collectors.joining());
        String more =
                live.size() > MOST_OBJECTS
                        ? "    … and %,d more objects\n".formatted(live.size() - MOST_OBJECTS)
                        : "";
        String parked =
                stacks.byName().entrySet().stream()
                        .filter(stack -> !stack.getValue().isEmpty())
                        .limit(MOST_STACKS)
                        .map(stack -> line(stack.getKey(), stack.getValue()))
                        .collect(Collectors.joining());
        return objects + more + parked;
    }

    private static String line(LiveObject object) {
        return "    0x%-6x %-4s %s%n"
                .formatted(object.address(), object.name(), object.request().call());
    }

    private static String line(String name, Deque<Long> stack) {
        String first =
                stack.stream()
                        .limit(MOST_PARKED)
                        .map("0x%x"::formatted)
                        .collect(Collectors.joining(" -> "));
        String more = stack.size() > MOST_PARKED ? " -> …" : "";
        return "    parked %s, %,d in all, the last one first: %s%s%n"
                .formatted(name, stack.size(), first, more);
    }
}
