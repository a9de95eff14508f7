package pymemlab.grader.classroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one run judges.
 *
 * @param shard which share of the class it is
 * @param handIns the submissions in it
 * @param recordings by submission what it says of itself; empty if nobody asked for that
 */
public record Share(
        Shard shard, List<HandIn> handIns, Optional<Map<String, Recording>> recordings) {

    /** The whole of it, once each has a row. */
    public ClassGrades grades(List<Row> rows) {
        return new ClassGrades(rows, recordings.orElse(Map.of()));
    }

    /** What has to be said of the comparison beside what it found. */
    public Optional<String> remark() {
        return recordings.flatMap(Recording::remark);
    }

    Manifest manifest(List<Part.Key> keys, Terms terms) {
        return new Manifest(shard, terms.fingerprint(), keys, recordings);
    }
}
