package pymemlab.contracts.array;

import pymemlab.contracts.Binds;
import pymemlab.spec.array.DynamicArray;
import pymemlab.spec.array.GrowthListener;
import pymemlab.spec.array.GrowthPolicy;
import pymemlab.spec.machine.CellMemory;
import pymemlab.spec.machine.Memory;

/** Every constructor and static method of exercise 2, so that one suite can judge anybody's. */
public interface DynamicArraySubject {

    /** {@code new GrowableArray(memory, cells, policy)}. */
    @Binds("GrowableArray")
    DynamicArray newArray(Memory memory, CellMemory cells, GrowthPolicy policy);

    /** {@code new GrowableArray(memory, cells, policy, initialCapacity, fill, listener)}. */
    @Binds("GrowableArray")
    DynamicArray newArray(
            Memory memory,
            CellMemory cells,
            GrowthPolicy policy,
            long initialCapacity,
            long fill,
            GrowthListener listener);

    /** {@code new Doubling()}. */
    @Binds("Doubling")
    GrowthPolicy doubling();

    /** {@code new CPythonList()}. */
    @Binds("CPythonList")
    GrowthPolicy cpythonList();

    /** {@code GrowableArray.copyInto(memory, from, fromCells, to, toCells)}. */
    @Binds(value = "GrowableArray", member = Binds.Member.STATIC_METHOD)
    void copyInto(Memory memory, long from, long fromCells, long to, long toCells);
}
