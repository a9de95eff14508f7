package pymemlab.contracts.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import pymemlab.spec.refcount.TypeTable;

class ShadowGraphTest {

    private final ShadowGraph shadow = new ShadowGraph();
    private final Thing a = added("a", 0x1000, Kind.LIST);
    private final Thing b = added("b", 0x1030, Kind.LIST);

    @Test
    void aChildGoesAfterItsParent() {
        shadow.set(a, 0, Optional.of(b));
        shadow.letGo(b);
        shadow.letGo(a);
        shadow.settle();

        assertThat(shadow.departed()).containsExactly(a, b);
        assertThat(shadow.departed()).isEmpty();
        assertThat(shadow.nodes()).isEmpty();
    }

    @Test
    void whoHoldsIsSaidInOnePhrase() {
        shadow.set(a, 0, Optional.of(b));
        shadow.set(a, 1, Optional.of(b));

        assertThat(shadow.whoHolds(b)).isEqualTo("the program, a[0] and a[1]");
        assertThat(shadow.whoHolds(a)).isEqualTo("the program");
        shadow.letGo(a);
        assertThat(shadow.whoHolds(a)).isEqualTo("nobody");
    }

    @Test
    void whoAwaitsItsFinalizerStaysUntilItHasRun() {
        Thing c = added("c", 0x1060, Kind.LIST_DEL);
        shadow.letGo(c);
        shadow.settle();
        assertThat(c.isGone()).isFalse();

        c.startFinalizer();
        shadow.settle();
        assertThat(c.isGone()).isFalse();
        c.endFinalizer();
        shadow.settle();

        assertThat(c.isGone()).isTrue();
    }

    @Test
    void whoIsRevivedByItsFinalizerStays() {
        Thing c = added("c", 0x1060, Kind.LIST_DEL);
        shadow.letGo(c);
        c.startFinalizer();
        shadow.set(a, 0, Optional.of(c));
        c.endFinalizer();
        shadow.settle();

        assertThat(c.isGone()).isFalse();
        assertThat(shadow.whoHolds(c)).isEqualTo("a[0]");
    }

    @Test
    void aWeakReferenceIsClearedWhenItsCallbackHasRun() {
        var silent = new Weak("w1", 0x2000, a, TypeTable.NO_CALLBACK);
        var calling = new Weak("w2", 0x2010, a, 0);
        a.weakReferences().add(silent);
        a.weakReferences().add(calling);
        shadow.letGo(a);
        shadow.settle();
        assertThat(a.isGone()).isFalse();

        calling.callsBack();
        shadow.settle();

        assertThat(a.isGone()).isTrue();
        assertThat(silent.referent()).isEmpty();
        assertThat(silent.madeFor()).isEqualTo(a);
    }

    @Test
    void aRingStays() {
        shadow.set(a, 0, Optional.of(b));
        shadow.set(b, 0, Optional.of(a));
        shadow.letGo(a);
        shadow.letGo(b);
        shadow.settle();

        assertThat(shadow.nodes()).containsExactly(a, b);
        assertThat(shadow.held()).isEmpty();
    }

    private Thing added(String name, long address, Kind kind) {
        var thing = new Thing(name, address, kind, kind.type().slots());
        shadow.add(thing);
        return thing;
    }
}
