package pymemlab.grader.cli;

/**
 * Everything that a command reaches outside of itself.
 *
 * @param console where its words go
 * @param kit where it is
 * @param judge who judges
 * @param replays who replays traces
 * @param benches who looks at the clock
 * @param starters the files that a learner begins with
 * @param training archives what later runs load
 */
public record Tools(
        Console console,
        Kit kit,
        Judge judge,
        Replays replays,
        Benches benches,
        Starters starters,
        Training training) {

    /** Stages that overwrite each other on a terminal, and are not told to anything else. */
    Stages passingStages() {
        return console.terminal() ? Stages.overwriting(console.err()) : Stages.SILENT;
    }

    /** Stages that overwrite each other on a terminal, and stand line by line in a log. */
    Stages loggedStages() {
        return console.terminal()
                ? Stages.overwriting(console.err())
                : Stages.lineByLine(console.err());
    }
}
