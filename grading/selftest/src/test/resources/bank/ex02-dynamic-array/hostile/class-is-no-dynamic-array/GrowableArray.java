package pymemlab.array;

import pymemlab.spec.array.GrowthListener;
import pymemlab.spec.array.GrowthPolicy;
import pymemlab.spec.machine.CellMemory;
import pymemlab.spec.machine.Memory;

public class GrowableArray {

    public GrowableArray(Memory memory, CellMemory cells, GrowthPolicy policy) {}

    public GrowableArray(
            Memory memory,
            CellMemory cells,
            GrowthPolicy policy,
            long initialCapacity,
            long fill,
            GrowthListener listener) {}
}
