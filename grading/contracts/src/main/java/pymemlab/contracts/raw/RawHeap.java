package pymemlab.contracts.raw;

import pymemlab.contracts.Scene;
import pymemlab.contracts.Story;
import pymemlab.contracts.heap.Ground;
import pymemlab.contracts.heap.WatchedHeap;
import pymemlab.spec.control.Machine;
import pymemlab.spec.raw.RawAllocator;

/** Builds allocators on machines of their own and watches over them. */
final class RawHeap {

    private RawHeap() {}

    /** On a machine of the default size. */
    static WatchedHeap watched(RawAllocatorSubject subject) {
        return watched(subject, Machine.DEFAULT_SIZE_IN_BYTES);
    }

    static WatchedHeap watched(RawAllocatorSubject subject, int sizeInBytes) {
        Machine machine = Scene.current().machine(sizeInBytes);
        Story story = Scene.current().story();
        story.anew(); // A test that makes several heaps tells of the one that broke.
        story.call("new HeapAllocator(memory, operatingSystem)");
        RawAllocator allocator = subject.newAllocator(machine.memory(), machine.operatingSystem());
        story.takeBack();
        var heap = new WatchedHeap(allocator, machine, Ground.heapOf(machine));
        Scene.current().draw(new HeapPicture(machine, heap.live())::text);
        return heap;
    }
}
