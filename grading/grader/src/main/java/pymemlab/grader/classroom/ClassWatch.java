package pymemlab.grader.classroom;

/** Hears how far a class has come; from several threads. */
public interface ClassWatch {

    /** Says nothing to nobody. */
    ClassWatch SILENT =
            new ClassWatch() {
                @Override
                public void begun(int all, int kept) {}

                @Override
                public void stage(String submission, String stage) {}

                @Override
                public void judged(Row row) {}
            };

    /** So many submissions there are; of so many the grade is kept from an earlier run. */
    void begun(int all, int kept);

    /** A submission has reached a stage. */
    void stage(String submission, String stage);

    /** A submission is done. */
    void judged(Row row);
}
