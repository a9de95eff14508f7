package pymemlab.grader.judge;

/** Hears how far grading has come. */
@FunctionalInterface
public interface Progress {

    /** Says nothing to nobody. */
    Progress SILENT = text -> {};

    /** A new stage has begun, such as "ex02 dynamic array: running 31 tests". */
    void stage(String text);
}
