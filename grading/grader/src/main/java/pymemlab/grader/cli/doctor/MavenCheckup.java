package pymemlab.grader.cli.doctor;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maven, which builds the kit, is there and new enough. */
final class MavenCheckup implements Checkup {

    private static final Pattern VERSION = Pattern.compile("Maven (\\d+)\\.(\\d+)\\.(\\d+)");
    private static final int OLDEST = 3_008_007;
    private static final String REPAIR = "Install Maven 3.8.7 or newer and put mvn on the PATH.";

    private final ProcessBuilder command;
    private final Duration patience;

    MavenCheckup(ProcessBuilder command, Duration patience) {
        this.patience = patience;
        this.command = command.redirectErrorStream(true);
    }

    @Override
    public Finding look() {
        try {
            Process maven = command.start();
            try {
                maven.getOutputStream().close();
                return maven.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
                        ? judged(new String(maven.getInputStream().readAllBytes()))
                        : Finding.wrong("Maven does not answer", REPAIR);
            } finally {
                maven.destroyForcibly();
            }
        } catch (IOException missing) {
            return Finding.wrong("Maven is not on the PATH, but the kit is built with it", REPAIR);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Finding.wrong("Maven was not asked to the end", "Try again.");
        }
    }

    private static Finding judged(String answer) {
        Matcher version = VERSION.matcher(answer);
        if (!version.find()) {
            return Finding.wrong("mvn does not tell Maven's version", REPAIR);
        }
        int number =
                (Integer.parseInt(version.group(1)) * 1000 + Integer.parseInt(version.group(2)))
                                * 1000
                        + Integer.parseInt(version.group(3));
        return number < OLDEST
                ? Finding.wrong(version.group() + " is too old", REPAIR)
                : Finding.ok(version.group());
    }
}
