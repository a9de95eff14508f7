package pymemlab.grader.judge;

import pymemlab.grader.compile.Compiler;
import pymemlab.grader.harness.HarnessRole;
import pymemlab.grader.jvm.Archives;
import pymemlab.grader.jvm.ChildJvm;
import pymemlab.grader.result.Grade;

/** Turns a submission into a grade. The same sources get the same points wherever it runs. */
public final class Grader {

    private final Limits limits;
    private final Progress progress;
    private final Verification verification;
    private final ChildJvm jvm;

    /** A grader that gives up after {@code limits} and tells {@code progress} how far it is. */
    public Grader(Limits limits, Progress progress) {
        this(limits, progress, new BytecodeVerification(), new ChildJvm(Archives.ofProperty()));
    }

    Grader(Limits limits, Progress progress, Verification verification, ChildJvm jvm) {
        this.limits = limits;
        this.progress = progress;
        this.verification = verification;
        this.jvm = jvm;
    }

    /**
     * Judges what is asked for, by processes of its own.
     *
     * @throws CannotGrade if the submission cannot be read or no child process can be started
     */
    public Grade grade(GradingRequest request) throws CannotGrade {
        try (Session session = session()) {
            return session.grade(request);
        }
    }

    /** A session for strangers: one compiler for all, but no harness serves two exercises. */
    public Session session() {
        return session(Forks.Reuse.NEVER);
    }

    /**
     * A session for submissions that the kit itself brings: a harness serves one after the other,
     * each by fresh loaders, until one of them stops or breaks it.
     */
    public Session sessionOfKnownWork() {
        return session(Forks.Reuse.WHILE_IN_ORDER);
    }

    private Session session(Forks.Reuse reuse) {
        return new Session(
                new Compiler(jvm, limits.compile()),
                new Forks(jvm, HarnessRole.role(), reuse),
                verification,
                limits,
                progress);
    }
}
