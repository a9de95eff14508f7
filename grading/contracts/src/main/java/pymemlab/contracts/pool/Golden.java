package pymemlab.contracts.pool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What CPython 3.8's own allocator did with one of the twelve recordings.
 *
 * @param trace the recording's name
 * @param sum the CRC-32 of the placement
 * @param arenasTotal arenas obtained
 * @param arenasPeak the most arenas held at once
 * @param arenasEnd arenas held at the end
 */
public record Golden(String trace, long sum, int arenasTotal, int arenasPeak, int arenasEnd) {

    private static final String RESOURCE = "golden.csv";
    private static final List<Golden> ALL = read();

    /** All twelve. */
    public static List<Golden> all() {
        return ALL;
    }

    /** That of the recording with this name. */
    public static Optional<Golden> of(String trace) {
        return ALL.stream().filter(golden -> golden.trace.equals(trace)).findFirst();
    }

    private static List<Golden> read() {
        try (InputStream in = Golden.class.getResourceAsStream(RESOURCE);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Golden::parsed).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Golden parsed(String line) {
        String[] fields = line.split(",");
        return new Golden(
                fields[0],
                Long.parseLong(fields[1], 16),
                Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3]),
                Integer.parseInt(fields[4]));
    }
}
