package pymemlab.peers;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;

/** {@code sun.misc.Unsafe}, through handles because javac warns of its very name. */
final class CLibrary implements Peer {

    private static final MethodHandle ALLOCATE =
            handle("allocateMemory", MethodType.methodType(long.class, long.class));
    private static final MethodHandle REALLOCATE =
            handle("reallocateMemory", MethodType.methodType(long.class, long.class, long.class));
    private static final MethodHandle FREE =
            handle("freeMemory", MethodType.methodType(void.class, long.class));

    private final long[] addresses;

    CLibrary(int ids) {
        addresses = new long[ids];
    }

    @Override
    public void allocate(int id, int size) {
        try {
            addresses[id] = (long) ALLOCATE.invokeExact(atLeastOne(size));
        } catch (Throwable refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void reallocate(int id, int size) {
        try {
            addresses[id] = (long) REALLOCATE.invokeExact(addresses[id], atLeastOne(size));
        } catch (Throwable refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void free(int id) {
        try {
            FREE.invokeExact(addresses[id]);
        } catch (Throwable refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Unsafe answers 0 bytes with NULL and frees a block that shrinks to them. */
    private static long atLeastOne(int size) {
        return Math.max(1, size);
    }

    private static MethodHandle handle(String name, MethodType type) {
        try {
            Class<?> unsafe = Class.forName("sun.misc.Unsafe");
            Field only = unsafe.getDeclaredField("theUnsafe");
            only.setAccessible(true);
            return MethodHandles.lookup().findVirtual(unsafe, name, type).bindTo(only.get(null));
        } catch (ReflectiveOperationException missing) {
            throw new ExceptionInInitializerError(missing);
        }
    }
}
