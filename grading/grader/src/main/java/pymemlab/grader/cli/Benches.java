package pymemlab.grader.cli;

import java.util.Optional;
import pymemlab.grader.harness.CycleShape;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.CycleAnswer;
import pymemlab.grader.judge.CycleRequest;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.peer.PeerTime;

/** Who looks at the clock while cycles are collected, as the commands see it. */
public interface Benches {

    /** Times what is asked for and tells {@code progress} how far it is. */
    CycleAnswer time(CycleRequest request, Progress progress) throws CannotGrade;

    /** What Python takes for the same graph, if there is a Python. */
    Optional<PeerTime> timePython(CycleShape shape, int objects);
}
