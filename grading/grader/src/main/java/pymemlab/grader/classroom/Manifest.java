package pymemlab.grader.classroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run set out to judge, kept beside its parts before the first of them is judged. Only by it
 * does a merge know what must be there, and which parts are of earlier runs.
 *
 * @param shard which share of the class it is
 * @param terms fingerprint of kit, salt and exercises
 * @param keys of its rows
 * @param recordings by submission what it says of itself; empty if nobody asked for that
 */
record Manifest(
        Shard shard,
        String terms,
        List<Part.Key> keys,
        Optional<Map<String, Recording>> recordings) {}
