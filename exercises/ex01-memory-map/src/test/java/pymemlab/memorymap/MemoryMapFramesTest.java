package pymemlab.memorymap;

import pymemlab.contracts.memorymap.MemoryMapFrames;
import pymemlab.contracts.memorymap.MemoryMapSubject;

/** Runs the examples of step 3. */
class MemoryMapFramesTest extends MemoryMapFrames {

    @Override
    protected MemoryMapSubject subject() {
        return new ProcessMemoryMapSubject();
    }
}
