package pymemlab.grader.judge;

import java.io.IOException;
import java.util.Optional;
import pymemlab.grader.harness.HarnessRole;
import pymemlab.grader.jvm.ChildJvm;
import pymemlab.grader.jvm.Role;

/** Starts harness processes, at most one ahead of time, so that it warms up while others work. */
final class Forks implements AutoCloseable {

    private final ChildJvm jvm;
    private final Role role;
    private final Reuse reuse;
    private Optional<Fork> standby = Optional.empty();

    /** Each process for one job. */
    Forks(ChildJvm jvm) {
        this(jvm, HarnessRole.role(), Reuse.NEVER);
    }

    Forks(ChildJvm jvm, Role role, Reuse reuse) {
        this.jvm = jvm;
        this.role = role;
        this.reuse = reuse;
    }

    /** Says of a process that was used whether it takes another job. */
    @FunctionalInterface
    interface Reuse {

        /** What a submission has left in a process, no other may find. */
        Reuse NEVER = fork -> false;

        /** For submissions that the kit itself brings: what stops or breaks one still ends it. */
        Reuse WHILE_IN_ORDER = Fork::isIdle;

        boolean mayGoOn(Fork fork) throws InterruptedException;
    }

    /** Starts one that waits. */
    void prepare() throws IOException {
        if (standby.filter(Fork::isAlive).isEmpty()) {
            close();
            standby = Optional.of(new Fork(jvm.start(role)));
        }
    }

    /** The one that waits, or a new one; the caller closes it or gives it back. */
    Fork take() throws IOException {
        prepare();
        Fork taken = standby.orElseThrow();
        standby = Optional.empty();
        return taken;
    }

    /** Keeps it for another job if that is allowed, else ends it. */
    void giveBack(Fork fork) throws InterruptedException {
        if (standby.isEmpty() && reuse.mayGoOn(fork)) {
            standby = Optional.of(fork);
        } else {
            fork.close();
        }
    }

    @Override
    public void close() {
        standby.ifPresent(Fork::close);
        standby = Optional.empty();
    }
}
