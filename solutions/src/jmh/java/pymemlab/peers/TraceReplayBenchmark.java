package pymemlab.peers;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The reference against allocators that Java programs use, on traces of real Python programs.
 *
 * <p>One operation is one whole replay on an allocator that has served the trace before. {@link
 * PeersReport} divides the median, which other work on the machine hardly moves, by the calls; the
 * claim is that the reference, counting and checking every access, needs at most a third of each
 * peer's time for a call, as the geometric mean of all traces.
 *
 * <p>Run it from the root of the kit: {@code mvn -Pbench -pl solutions -am -DskipTests package}; it
 * takes about five minutes. JMH's own options go into {@code -Dbench.args="-p trace=json"}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {
            // From JDK 24 on Netty falls back to slower ways without it; before, nobody knows it.
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dio.netty.leakDetection.level=disabled"
        })
public class TraceReplayBenchmark {

    /** Whose turn it is. */
    @Param public PeerKind allocator;

    /** What is replayed. */
    @Param({
        "ast",
        "cycles",
        "decimal",
        "difflib",
        "json",
        "lists",
        "phases",
        "regex",
        "sort",
        "strings",
        "tree",
        "worddict"
    })
    public String trace;

    private Calls calls;
    private Peer peer;

    /** Reads the trace and makes the allocator. */
    @Setup
    public void prepare() {
        calls = Calls.of(trace);
        peer = allocator.forIds(calls.ids());
    }

    /** Replays all of it. */
    @Benchmark
    public void replay() {
        calls.replay(peer);
    }
}
