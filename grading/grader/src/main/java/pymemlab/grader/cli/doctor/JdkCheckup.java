package pymemlab.grader.cli.doctor;

import java.util.function.BooleanSupplier;

/** The running Java is a JDK that is new enough. */
final class JdkCheckup implements Checkup {

    private static final int OLDEST = 17;

    private final int version;
    private final String home;
    private final BooleanSupplier compiles;

    JdkCheckup(int version, String home, BooleanSupplier compiles) {
        this.version = version;
        this.home = home;
        this.compiles = compiles;
    }

    @Override
    public Finding look() {
        if (version < OLDEST) {
            return Finding.wrong(
                    "Java %s in %s is too old".formatted(version, home),
                    "Install a JDK 17 or newer and point JAVA_HOME at it.");
        }
        if (!compiles.getAsBoolean()) {
            return Finding.wrong(
                    "Java %s in %s is a JRE: it has no compiler".formatted(version, home),
                    "Install a JDK 17 or newer and point JAVA_HOME at it.");
        }
        return Finding.ok("JDK %s in %s".formatted(version, home));
    }
}
