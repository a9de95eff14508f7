package pymemlab.array;

import pymemlab.contracts.array.DynamicArraySubject;
import pymemlab.spec.array.DynamicArray;
import pymemlab.spec.array.GrowthListener;
import pymemlab.spec.array.GrowthPolicy;
import pymemlab.spec.machine.CellMemory;
import pymemlab.spec.machine.Memory;

/** Hands the classes of this folder to the suites. */
final class GrowableArraySubject implements DynamicArraySubject {

    @Override
    public DynamicArray newArray(Memory memory, CellMemory cells, GrowthPolicy policy) {
        return new GrowableArray(memory, cells, policy);
    }

    @Override
    public DynamicArray newArray(
            Memory memory,
            CellMemory cells,
            GrowthPolicy policy,
            long initialCapacity,
            long fill,
            GrowthListener listener) {
        return new GrowableArray(memory, cells, policy, initialCapacity, fill, listener);
    }

    @Override
    public GrowthPolicy doubling() {
        return new Doubling();
    }

    @Override
    public GrowthPolicy cpythonList() {
        return new CPythonList();
    }

    @Override
    public void copyInto(Memory memory, long from, long fromCells, long to, long toCells) {
        GrowableArray.copyInto(memory, from, fromCells, to, toCells);
    }
}
