package pymemlab.contracts.objects;

import java.util.List;
import pymemlab.contracts.Scene;
import pymemlab.spec.control.Meter;
import pymemlab.spec.objects.ObjectCaches;

/** Looks names up that are interned already. */
final class LookUps {

    private static final int RAW_BYTES = 1 << 17;

    private final ObjectGround ground = new ObjectGround(RAW_BYTES);
    private final ObjectCaches caches;
    private final List<Request> names;

    LookUps(ObjectCachesSubject subject, List<String> names) {
        Scene.current().watched(ground.machine());
        caches = subject.newCaches(ground.machine().memory(), ground.asked());
        this.names = names.stream().map(Request::string).toList();
    }

    /** The mean cost while no other string exists. */
    double costAlone() {
        long cost = 0;
        Scene.current().story().call("finding each of %d names alone".formatted(names.size()));
        for (Request name : names) {
            long string = name.of(caches, ground.texts());
            cost += costOfFinding(name);
            caches.release(string);
        }
        return told(cost);
    }

    /** The mean cost while all of them exist. */
    double costAmongAll() {
        List<Long> strings = names.stream().map(name -> name.of(caches, ground.texts())).toList();
        Scene.current().story().call("finding each of %d names among all".formatted(names.size()));
        long cost = names.stream().mapToLong(this::costOfFinding).sum();
        strings.forEach(caches::release);
        return told(cost);
    }

    private long costOfFinding(Request name) {
        Meter.Reading before = ground.machine().meter().read();
        long string = name.of(caches, ground.texts());
        long cost = ground.machine().meter().since(before).cost();
        caches.release(string);
        return cost;
    }

    private double told(long cost) {
        double mean = (double) cost / names.size();
        Scene.current().story().returned("%.1f units each".formatted(mean));
        return mean;
    }
}
