package pymemlab.contracts.objects;

import java.util.List;
import java.util.stream.Stream;
import pymemlab.spec.objects.Kind;

/** What random programs ask for: few different things, so that they meet again. */
final class Requests {

    /** Without interning, which is the honours. */
    static final List<Request> WITHOUT_STRINGS =
            List.of(
                    Request.integer(5),
                    Request.integer(-5),
                    Request.integer(1000),
                    Request.floating(1.5),
                    Request.floating(0.0),
                    Request.list(),
                    Request.dict(),
                    Request.tuple(0),
                    Request.tuple(1),
                    Request.tuple(2),
                    Request.tuple(19),
                    Request.tuple(20),
                    Request.instanceOf(Kind.FLOAT, 0),
                    Request.instanceOf(Kind.LIST, 0),
                    Request.instanceOf(Kind.TUPLE, 2));

    private static final List<Request> STRINGS =
            List.of(
                    Request.string("a"),
                    Request.string("b"),
                    Request.string("spam"),
                    Request.string("eggs"),
                    Request.string("a b"),
                    Request.string(""),
                    Request.instanceOf(Kind.STRING, 4));

    /** As many strings as all else. */
    static final List<Request> WITH_STRINGS =
            Stream.of(WITHOUT_STRINGS, STRINGS, STRINGS).flatMap(List::stream).toList();

    private Requests() {}
}
