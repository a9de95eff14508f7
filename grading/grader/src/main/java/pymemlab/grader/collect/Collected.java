package pymemlab.grader.collect;

import java.util.List;
import java.util.Optional;

/**
 * What a submission holds of one exercise.
 *
 * @param files by path
 * @param notes what was ignored or repaired
 * @param obstacle why it cannot be judged
 */
public record Collected(List<SourceFile> files, List<String> notes, Optional<Obstacle> obstacle) {

    static Collected refused(Obstacle obstacle, List<String> notes) {
        return new Collected(List.of(), notes, Optional.of(obstacle));
    }
}
