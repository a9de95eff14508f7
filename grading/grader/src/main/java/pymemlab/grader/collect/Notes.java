package pymemlab.grader.collect;

import java.util.ArrayList;
import java.util.List;
import pymemlab.grader.text.Clean;

/** The first things that are worth a note; of the others only the number. */
final class Notes {

    private static final int MOST = 10;

    private final List<String> notes = new ArrayList<>();

    void add(String note) {
        notes.add(Clean.line(note));
    }

    List<String> all() {
        if (notes.size() <= MOST) {
            return List.copyOf(notes);
        }
        List<String> first = new ArrayList<>(notes.subList(0, MOST - 1));
        first.add("and %d more such notes".formatted(notes.size() - first.size()));
        return first;
    }
}
