package pymemlab.grader.starter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A jar's entries in their order, packed in another way; folders are left out. */
final class Repacked {

    /** Any fixed day that the old format of zip files can hold. */
    private static final LocalDateTime DAY = LocalDateTime.of(2026, 1, 1, 0, 0);

    private Repacked() {}

    /** Without compression: a jar around it then finds what its classes have in common. */
    static byte[] stored(byte[] jar) {
        return packed(jar, Repacked::storedEntry);
    }

    /** Compressed, as small as it gets. */
    static byte[] deflated(byte[] jar) {
        return packed(jar, (name, content) -> entry(name));
    }

    /** An entry that says nothing of the moment at which it was written. */
    static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DAY);
        return entry;
    }

    private static ZipEntry storedEntry(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        return entry;
    }

    private static byte[] packed(byte[] jar, Entries entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * jar.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                if (!each.isDirectory()) {
                    byte[] content = in.readAllBytes();
                    out.putNextEntry(entries.of(each.getName(), content));
                    out.write(content);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private interface Entries {

        ZipEntry of(String name, byte[] content);
    }
}
