package pymemlab.grader.verify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects violations, each once, in the order in which they were found. */
final class Findings {

    private final Set<Violation> violations = new LinkedHashSet<>();
    private final Reasons reasons;

    Findings(Reasons reasons) {
        this.reasons = reasons;
    }

    /** Reports an API by its full name; the reason comes from the list of reasons. */
    void refuse(String file, int line, String api) {
        refuse(file, line, api, reasons.of(api));
    }

    void refuse(String file, int line, String what, String reason) {
        violations.add(new Violation(file, line, what, reason));
    }

    /** Says whether {@code api}, or a member of it, is reported for {@code file} already. */
    boolean knows(String file, String api) {
        return violations.stream()
                .filter(violation -> violation.file().equals(file))
                .anyMatch(violation -> (violation.api() + ".").startsWith(api + "."));
    }

    List<Violation> all() {
        return List.copyOf(violations);
    }
}
