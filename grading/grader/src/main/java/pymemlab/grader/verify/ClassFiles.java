package pymemlab.grader.verify;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Supplier;
import org.objectweb.asm.ClassReader;

/** Opens class files, however broken they are. */
final class ClassFiles {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int JAVA_17 = 61;
    private static final int HEADER_SIZE = 10;

    private static final String UNREADABLE = "a class file that cannot be read";
    private static final String COMPILE =
            "only what javac makes from your sources is judged; hand in sources, no class files";

    private ClassFiles() {}

    /** The facts of a class, with the reader they came from. */
    record Opened(ClassReader reader, OwnClass facts) {}

    /** Opens one class file, or reports why that is impossible. */
    static Optional<Opened> open(String name, byte[] bytes, Findings findings) {
        String file = Names.file(name);
        if (bytes.length < HEADER_SIZE || ByteBuffer.wrap(bytes).getInt() != MAGIC) {
            findings.refuse(file, 0, UNREADABLE, COMPILE);
            return Optional.empty();
        }
        int version =
                ByteBuffer.wrap(bytes).getInt(4); // Minor and major: preview features sit in minor.
        if (version != JAVA_17) {
            findings.refuse(
                    file,
                    0,
                    "class file version " + describe(version),
                    "compile with --release 17");
            return Optional.empty();
        }
        return guarded(file, findings, () -> read(name, file, bytes, findings));
    }

    /** Runs what reads a class file; a broken one is reported instead of thrown about. */
    static <T> Optional<T> guarded(String file, Findings findings, Supplier<Optional<T>> reading) {
        try {
            return reading.get();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            findings.refuse(file, 0, UNREADABLE, COMPILE);
            return Optional.empty();
        }
    }

    private static Optional<Opened> read(
            String name, String file, byte[] bytes, Findings findings) {
        ClassReader reader = new ClassReader(bytes);
        if (new ConstantPool(reader).hasDynamicConstant()) {
            findings.refuse(file, 0, "a dynamic constant", COMPILE);
            return Optional.empty();
        }
        OwnClass facts = OwnClassReader.read(reader);
        if (!facts.name().equals(name)) {
            findings.refuse(file, 0, "the class name " + facts.name(), COMPILE);
            return Optional.empty();
        }
        return Optional.of(new Opened(reader, facts));
    }

    private static String describe(int version) {
        int minor = version >>> 16;
        int major = version & 0xFFFF;
        return minor == 0 ? String.valueOf(major) : major + "." + minor;
    }
}
