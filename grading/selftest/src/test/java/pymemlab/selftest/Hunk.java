package pymemlab.selftest;

/**
 * One change of what a submission starts from.
 *
 * @param file which one, such as {@code Doubling.java}
 * @param before whole lines that stand in it exactly once
 * @param after what stands there instead; empty to take the lines out
 */
record Hunk(String file, String before, String after) {

    String applyTo(String text) {
        int first = text.indexOf(before);
        if (first < 0 || text.indexOf(before, first + 1) >= 0) {
            throw new IllegalStateException(
                    "A patch of %s needs lines that stand there exactly once, but these stand there %s:%n%sCopy them again."
                            .formatted(file, first < 0 ? "not at all" : "twice", before));
        }
        return text.substring(0, first) + after + text.substring(first + before.length());
    }
}
