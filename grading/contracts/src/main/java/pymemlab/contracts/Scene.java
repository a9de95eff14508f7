package pymemlab.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.MachineFault;

/**
 * What one test, or one try of a property, has set up: its machines, its story, its picture, its
 * measurement. It is opened and judged by {@link Rule}; suites hold no state of their own.
 */
public final class Scene {

    private static final ThreadLocal<Scene> CURRENT = new ThreadLocal<>();

    private final List<Machine> machines = new ArrayList<>();
    private final Story story = new Story();
    private Supplier<String> picture = () -> "";
    private OptionalDouble measured = OptionalDouble.empty();
    private Optional<MachineFault> faultOfTheDone = Optional.empty();

    private Scene() {}

    /** The scene of the test that runs on this thread. */
    public static Scene current() {
        Scene scene = CURRENT.get();
        if (scene == null) {
            throw new IllegalStateException(
                    "A scene needs a test that carries @Rule, but this one does not. Add the rule's id.");
        }
        return scene;
    }

    static Scene open() {
        Scene scene = new Scene();
        CURRENT.set(scene);
        return scene;
    }

    static void close() {
        CURRENT.remove();
    }

    /** A machine whose faults fail this test, even those that the code under test has caught. */
    public Machine machine(int sizeInBytes) {
        return watched(Machine.ofBytes(sizeInBytes));
    }

    /** Watches over a machine that the test has built itself. */
    public Machine watched(Machine machine) {
        machines.add(machine);
        return machine;
    }

    /** A machine that the test needs no more: its fault is remembered, its memory is not. */
    public void done(Machine machine) {
        faultOfTheDone = faultOfTheDone.or(machine::firstFault);
        machines.remove(machine);
    }

    /** What has happened so far. */
    public Story story() {
        return story;
    }

    /** How to draw the state when something is wrong. */
    public void draw(Supplier<String> newPicture) {
        picture = newPicture;
    }

    /** Records what a cost rule has measured; the rule's scale turns it into points. */
    public void measured(double value) {
        measured = OptionalDouble.of(value);
    }

    OptionalDouble measured() {
        return measured;
    }

    Optional<MachineFault> swallowedFault() {
        return faultOfTheDone.or(
                () ->
                        machines.stream()
                                .flatMap(machine -> machine.firstFault().stream())
                                .findFirst());
    }

    String drawing() {
        try {
            return picture.get();
        } catch (RuntimeException broken) {
            return ""; // The picture asks the code under test, which is broken: the words must do.
        }
    }
}
