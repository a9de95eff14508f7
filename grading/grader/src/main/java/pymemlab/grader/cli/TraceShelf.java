package pymemlab.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import pymemlab.contracts.trace.BadTrace;
import pymemlab.contracts.trace.Replay;
import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.TraceText;
import pymemlab.contracts.trace.Traces;
import pymemlab.grader.text.Clean;

/** Finds the trace that somebody names: one of the kit's, or a file. */
final class TraceShelf {

    private final Kit kit;

    TraceShelf(Kit kit) {
        this.kit = kit;
    }

    /** The trace; a name of the kit's wins over a file that is called the same. */
    Trace find(String named) {
        return Traces.named(named).orElseGet(() -> read(named));
    }

    private Trace read(String named) {
        Path file = file(named).filter(Files::exists).orElseThrow(() -> unknown(named));
        if (!Files.isRegularFile(file)) {
            throw new Refused(
                    "A trace needs to be a file, but '%s' is none. Name one of the files in it."
                            .formatted(Clean.line(kit.shown(file))));
        }
        try {
            Trace trace = TraceText.read(file);
            Replay.roomFor(trace); // Too large for any machine is the file's fault as well.
            return trace;
        } catch (BadTrace bad) {
            throw new Refused(Clean.line(bad.getMessage()));
        } catch (IOException unreadable) {
            throw new Refused(
                    "A trace needs a file that can be read, but '%s' cannot. Give yourself the right to read it."
                            .formatted(Clean.line(kit.shown(file))));
        }
    }

    private Optional<Path> file(String named) {
        try {
            return Optional.of(kit.here().resolve(named));
        } catch (InvalidPathException strange) {
            return Optional.empty();
        }
    }

    private static Refused unknown(String named) {
        String guess =
                Nearest.to(named, Traces.names())
                        .map(near -> " Did you mean %s?".formatted(near))
                        .orElse("");
        return new Refused(
                "There is no trace '%s', neither of the kit nor as a file.%s ./lab trace lists the kit's."
                        .formatted(Clean.line(named), guess));
    }
}
