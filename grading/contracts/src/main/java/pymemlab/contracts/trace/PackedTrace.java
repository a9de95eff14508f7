package pymemlab.contracts.trace;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import pymemlab.contracts.trace.Trace.Kind;

/**
 * The small form of a trace, in which the kit keeps those that are long.
 *
 * <p>Deflated: a magic number, the name, the number of calls, then three columns: what is asked,
 * whose block it is, how many bytes. Of an id only the distance to the newest is written: it is 0
 * for almost every {@code malloc} and small for most frees.
 */
public final class PackedTrace {

    private static final int MAGIC = 0x504D5431; // "PMT1"
    private static final Kind[] KINDS = Kind.values();

    private PackedTrace() {}

    /** Writes it; {@code out} stays open. */
    public static void write(Trace trace, OutputStream out) throws IOException {
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        DeflaterOutputStream deflated = new DeflaterOutputStream(out, best);
        DataOutputStream data = new DataOutputStream(deflated);
        byte[] name = trace.name().getBytes(StandardCharsets.UTF_8);
        data.writeInt(MAGIC);
        data.writeInt(name.length);
        data.write(name);
        data.writeInt(trace.operations());
        writeColumns(trace, data);
        deflated.finish();
        best.end();
    }

    private static void writeColumns(Trace trace, OutputStream out) throws IOException {
        ByteArrayOutputStream kinds = new ByteArrayOutputStream();
        ByteArrayOutputStream ids = new ByteArrayOutputStream();
        ByteArrayOutputStream sizes = new ByteArrayOutputStream();
        int newest = Trace.NULL_ID;
        for (int operation = 0; operation < trace.operations(); operation++) {
            Kind kind = trace.kind(operation);
            int id = trace.id(operation);
            kinds.write(kind.ordinal());
            Varint.write(zigzag(expected(kind, newest) - id), ids);
            newest = Math.max(newest, id);
            if (kind != Kind.FREE) {
                Varint.write((int) trace.size(operation), sizes);
            }
        }
        kinds.writeTo(out);
        ids.writeTo(out);
        sizes.writeTo(out);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws BadTrace if its calls make no sense
     * @throws IOException if it is something else
     */
    public static Trace read(InputStream in) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(new InflaterInputStream(in).readAllBytes());
        if (bytes.remaining() < Integer.BYTES || bytes.getInt() != MAGIC) {
            throw new IOException("A packed trace needs to begin with PMT1, but this does not.");
        }
        byte[] name = new byte[bytes.getInt()];
        bytes.get(name);
        return readColumns(bytes).build(new String(name, StandardCharsets.UTF_8));
    }

    private static TraceBuilder readColumns(ByteBuffer bytes) {
        byte[] kinds = new byte[bytes.getInt()];
        bytes.get(kinds);
        int[] ids = readIds(kinds, bytes);
        TraceBuilder trace = new TraceBuilder();
        for (int operation = 0; operation < kinds.length; operation++) {
            Kind kind = KINDS[kinds[operation]];
            trace.add(kind, ids[operation], kind == Kind.FREE ? 0 : Varint.read(bytes));
        }
        return trace;
    }

    private static int[] readIds(byte[] kinds, ByteBuffer bytes) {
        int[] ids = new int[kinds.length];
        int newest = Trace.NULL_ID;
        for (int operation = 0; operation < kinds.length; operation++) {
            int distance = unzigzag(Varint.read(bytes));
            ids[operation] = expected(KINDS[kinds[operation]], newest) - distance;
            newest = Math.max(newest, ids[operation]);
        }
        return ids;
    }

    private static int expected(Kind kind, int newest) {
        return kind == Kind.ALLOCATE ? newest + 1 : newest;
    }

    /** Small numbers of either sign become small positive ones. */
    private static int zigzag(int value) {
        return value << 1 ^ value >> 31;
    }

    private static int unzigzag(int value) {
        return value >>> 1 ^ -(value & 1);
    }
}
