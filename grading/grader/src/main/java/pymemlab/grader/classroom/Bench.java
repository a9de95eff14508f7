package pymemlab.grader.classroom;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.GradingRequest;
import pymemlab.grader.text.Clean;

/** One of those that judge a class side by side; whatever a submission does to it, it goes on. */
final class Bench implements AutoCloseable {

    private final Sitting.Opening opening;
    private final Terms terms;
    private final ClassWatch watch;
    private Optional<Sitting> sitting = Optional.empty();
    private volatile String current = "";
    private boolean closed;

    Bench(Sitting.Opening opening, Terms terms, ClassWatch watch) {
        this.opening = opening;
        this.terms = terms;
        this.watch = watch;
    }

    /** The grade, or why there is none. */
    Row judge(HandIn handIn) {
        if (handIn.obstacle().isPresent()) {
            return Row.notGraded(handIn.name(), handIn.obstacle().get());
        }
        current = handIn.name();
        try {
            return Row.graded(handIn.name(), sitting().grade(request(handIn)));
        } catch (CannotGrade refused) {
            return notGraded(handIn, refused.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError broken) {
            return notGraded(
                    handIn,
                    "Grading needs to come to its end, but the grader itself failed: %s. Look at this submission alone (./lab grade --stacktrace), and tell the kit's authors."
                            .formatted(broken));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        sitting.ifPresent(Sitting::close);
        sitting = Optional.empty();
    }

    /** The next one gets processes that nothing went wrong with. */
    private Row notGraded(HandIn handIn, String reason) {
        reopenLater();
        return Row.notGraded(handIn.name(), Clean.line(reason));
    }

    private synchronized void reopenLater() {
        sitting.ifPresent(Sitting::close);
        sitting = Optional.empty();
    }

    private synchronized Sitting sitting() throws CannotGrade {
        if (closed) {
            throw new CannotGrade("Grading needs to come to its end, but was stopped.");
        }
        if (sitting.isEmpty()) {
            sitting = Optional.of(opening.open(stage -> watch.stage(current, stage)));
        }
        return sitting.get();
    }

    private GradingRequest request(HandIn handIn) {
        return new GradingRequest(
                handIn.folder(), terms.exercises(), OptionalLong.empty(), Set.of(), terms.salt());
    }
}
