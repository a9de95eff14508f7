package pymemlab.spec.memorymap;

import java.util.List;
import java.util.Optional;

/**
 * The address space of a running program: what lies where, and which object a name stands for.
 *
 * <p>From low to high: code, static data, heap, free addresses, stack. The heap grows upwards, the
 * stack downwards. The <em>break</em> is the address after the heap's last byte; as long as the
 * heap is empty, that is the end of the static data. Nothing is rounded and nothing is left out:
 * each part begins where the one below it ends, and the first frame ends at the highest address.
 *
 * <p>Between the break and the stack lie at least {@link #GUARD_SIZE} free bytes, always (MAP-10).
 *
 * <p>The code is loaded first. Until then every call that changes something throws an {@link
 * IllegalStateException} (MAP-2), and those that only look find nothing.
 *
 * <p>A size is 0 or more; a negative one counts as huge. What does not fit is refused. A refused
 * call changes nothing (MAP-11).
 */
public interface MemoryMap {

    /** The address of nothing. */
    long NULL = 0;

    /** How many bytes between heap and stack stay free. */
    long GUARD_SIZE = 4096;

    /**
     * Loads the program's code at the lowest address (MAP-1).
     *
     * @param bytes its length, more than 0
     * @throws IllegalArgumentException if {@code bytes} is 0, negative, or more than fits (MAP-2)
     * @throws IllegalStateException if code has been loaded before (MAP-2)
     */
    void loadCode(long bytes);

    /**
     * Makes room for something that lives as long as the program, right behind what was defined
     * before it (MAP-3). It is a name for bytes: no variable is bound (MAP-15).
     *
     * @param name not yet defined
     * @param bytes 0 or more; one without a byte has an address and a name, but no region
     * @return the first byte's address, or {@link #NULL} if it does not fit
     * @throws IllegalArgumentException if the name is defined already (MAP-3)
     * @throws IllegalStateException once the break has been moved (MAP-7)
     */
    long defineStatic(String name, long bytes);

    /**
     * Moves the break, as the system call of this name does (MAP-5).
     *
     * @param increment how many bytes up; a negative one moves it down; 0 only asks
     * @return the break <em>before</em> the call, or {@link #NULL} if the new one would lie below
     *     the heap's start (MAP-6) or too near to the stack (MAP-10)
     */
    long sbrk(long increment);

    /**
     * Calls a function: its frame lies right below that of its caller (MAP-8).
     *
     * @param name the function's; a function may call itself
     * @param frameBytes 0 or more; a frame without a byte is a frame all the same, but no region
     * @return the frame's lowest address, or {@link #NULL} if it does not fit
     */
    long enterFunction(String name, long frameBytes);

    /**
     * Returns from the function that was entered last: its frame and its variables are gone
     * (MAP-9).
     *
     * @throws IllegalStateException if no function is running
     */
    void leaveFunction();

    /**
     * Says to which segment the byte at {@code address} belongs (MAP-4).
     *
     * @param address any number
     * @return empty if nothing lies there
     */
    Optional<Segment> segmentOf(long address);

    /**
     * Lists the regions that hold at least one byte, from low to high (MAP-12): the code, each
     * static, the heap as one region, each frame. So the innermost frame comes before its caller's.
     *
     * @return what is there now; later calls do not change this list
     */
    List<Region> regions();

    /**
     * Lets a variable stand for an object, as the assignment {@code variable = object} does
     * (MAP-14): a variable of the innermost frame, or a static one while no function is running.
     *
     * @param object the address of the object; nobody looks what lies there
     * @throws IllegalArgumentException if {@code object} is {@link #NULL}
     */
    void bind(String variable, long object);

    /**
     * Tells the address of the object that a variable stands for, as Python's {@code id} does: one
     * of the innermost frame, or else a static one, never one of another frame (MAP-15).
     *
     * @throws UnknownName if neither has such a variable
     */
    long id(String variable);
}
