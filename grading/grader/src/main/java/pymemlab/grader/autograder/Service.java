package pymemlab.grader.autograder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who runs an autograder. */
public enum Service {
    GRADESCOPE(
            List.of("setup.sh", "run_autograder"),
            "Zip the files, not the folder, and upload the zip as the assignment's autograder."
                    + " Students hand in their repository or the exercises' folders; if it is one"
                    + " exercise, its Java files will do."),
    CLASSROOM50(
            List.of("autograder.py", "runtime.json"),
            "Copy autograder.py and pymemlab.jar to CLASSROOM/autograders/ASSIGNMENT, and add the"
                    + " assignment with --runtime runtime.json.");

    private final List<String> scripts;
    private final String next;

    Service(List<String> scripts, String next) {
        this.scripts = scripts;
        this.next = next;
    }

    /** The service with this name, such as {@code classroom50}. */
    public static Optional<Service> named(String name) {
        return Arrays.stream(values()).filter(each -> each.label().equals(name)).findFirst();
    }

    /** Such as {@code gradescope}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is to be done with the bundle. */
    public String next() {
        return next;
    }

    List<String> scripts() {
        return scripts;
    }
}
