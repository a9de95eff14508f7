package pymemlab.spec.memorymap;

/** What a part of the address space is for. */
public enum Segment {
    /** The instructions of the program: loaded once, never longer and never shorter again. */
    CODE,
    /** What lives as long as the program: its size is known before the heap begins. */
    STATIC_DATA,
    /** What is made while the program runs: it grows from low to high. */
    HEAP,
    /** The frames of the functions that are running: it grows from high to low. */
    STACK
}
