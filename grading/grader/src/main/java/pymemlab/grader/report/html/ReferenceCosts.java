package pymemlab.grader.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;
import java.util.Properties;

/** What the reference costs by each cost rule. The self-test compares it with the reference. */
public final class ReferenceCosts {

    private static final Properties RECORDED = read();

    private ReferenceCosts() {}

    /** The recorded cost; empty for a rule of which none was recorded. */
    public static OptionalDouble of(String ruleId) {
        String cost = RECORDED.getProperty(ruleId);
        return cost == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cost));
    }

    private static Properties read() {
        try (InputStream file =
                ReferenceCosts.class.getResourceAsStream("reference-costs.properties")) {
            Properties recorded = new Properties();
            recorded.load(file);
            return recorded;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
