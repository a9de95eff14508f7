package pymemlab.grader.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Guesses how long work will take from how long its first part took. */
record TimeLeft(Duration elapsed, int done, int left) {

    /** Such as {@code 3:10 left}; nothing before the first is done. */
    Optional<String> text() {
        if (done == 0 || left == 0) {
            return Optional.empty();
        }
        long seconds = Math.round(elapsed.toMillis() / 1000.0 / done * left);
        return Optional.of(
                seconds < 3600
                        ? String.format(Locale.ROOT, "%d:%02d left", seconds / 60, seconds % 60)
                        : String.format(
                                Locale.ROOT, "%d:%02d h left", seconds / 3600, seconds / 60 % 60));
    }
}
