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
    private Optional<Fork> standby = Optional.empty();

    Forks(ChildJvm jvm) {
        this(jvm, HarnessRole.role());
    }

    Forks(ChildJvm jvm, Role role) {
        this.jvm = jvm;
        this.role = role;
    }

    /** Starts one that waits. */
    void prepare() throws IOException {
        if (standby.filter(Fork::isAlive).isEmpty()) {
            close();
            standby = Optional.of(new Fork(jvm.start(role)));
        }
    }

    /** The one that waits, or a new one; the caller closes it. */
    Fork take() throws IOException {
        prepare();
        Fork taken = standby.orElseThrow();
        standby = Optional.empty();
        return taken;
    }

    @Override
    public void close() {
        standby.ifPresent(Fork::close);
        standby = Optional.empty();
    }
}
