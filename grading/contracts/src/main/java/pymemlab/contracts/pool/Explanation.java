package pymemlab.contracts.pool;

import java.util.Optional;
import pymemlab.contracts.pool.Choice.FromBlocks;
import pymemlab.contracts.pool.Choice.FromPool;

/** Says which rule made CPython take another place than the allocator took. */
final class Explanation {

    private final CPythonPlacement cpython;
    private final Request request;
    private final Place expected;
    private final Place actual;

    /** Of CPython's state right after it chose {@code expected}. */
    Explanation(CPythonPlacement cpython, Request request, Place expected, Place actual) {
        this.cpython = cpython;
        this.request = request;
        this.expected = expected;
        this.actual = actual;
    }

    Difference of(int operation, String call) {
        String asked =
                "%s, needs the place that CPython 3.8 gave it, but it got another".formatted(call);
        return new Difference(
                operation,
                asked,
                placed(expected, whyExpected()),
                placed(actual, whatActual()),
                rule());
    }

    private static String placed(Place place, String why) {
        return place.isRaw() ? why : "%s: %s".formatted(place, why);
    }

    private String rule() {
        if (request.isOfRaw()) {
            return "POOL-12";
        }
        if (expected.isRaw() || actual.isRaw()) {
            return "POOL-1";
        }
        if (isAboutStaying()) {
            return "POOL-20";
        }
        if (!beginsBlock() || isOfAnotherClass()) {
            return "POOL-4";
        }
        return actual.inPoolOf(expected) ? "POOL-16" : ruleOfThePool();
    }

    private String ruleOfThePool() {
        if (cpython.choice().pool() == FromPool.FIRST_OF_CLASS) {
            boolean skipsBlocks = cpython.choice().block() == FromBlocks.NEVER_USED;
            return skipsBlocks && !isInUse() ? "POOL-5" : "POOL-17";
        }
        return actual.serial() == expected.serial() ? "POOL-18" : "POOL-19";
    }

    private String whyExpected() {
        if (request.isOfRaw()) {
            return "what the raw allocator gave";
        }
        if (!expected.isRaw() && !actual.isRaw() && isAboutStaying()) {
            return staying();
        }
        if (actual.inPoolOf(expected)) {
            return cpython.choice().block().words();
        }
        return cpython.choice().pool().words();
    }

    private String staying() {
        int now = cpython.pool(request.old().orElseThrow()).orElseThrow().blockBytes();
        if (request.wasAt(expected)) {
            return "in place, for %d bytes fit %d and are more than 3/4 of them"
                    .formatted(request.size(), now);
        }
        return request.size() > now
                ? "moved, for %d bytes do not fit %d".formatted(request.size(), now)
                : "moved, for %d bytes are not more than 3/4 of %d".formatted(request.size(), now);
    }

    private String whatActual() {
        if (actual.isRaw()) {
            return "the raw allocator";
        }
        if (request.isOfRaw() || expected.isRaw()) {
            return "a pool";
        }
        if (isAboutStaying()) {
            return request.wasAt(actual) ? "in place" : "moved";
        }
        if (!beginsBlock()) {
            return "no block of %d bytes begins there".formatted(blockBytes());
        }
        return actual.inPoolOf(expected) ? whatBlock() : whatPool();
    }

    private String whatBlock() {
        if (pool().orElseThrow().wasUsed(actual)) {
            return "a block of the pool that was freed earlier";
        }
        return cpython.choice().block() == FromBlocks.NEVER_USED
                ? "a block further on that was never used"
                : "a block of the pool that was never used";
    }

    private String whatPool() {
        if (actual.serial() >= cpython.total()) {
            return "a new arena, though there is room in others";
        }
        if (isOfAnotherClass()) {
            return "a pool with blocks of %d bytes".formatted(pool().orElseThrow().blockBytes());
        }
        if (isInUse()) {
            return "a pool further behind in its class";
        }
        boolean otherArena = actual.serial() != expected.serial();
        return (pool().isPresent() ? "a pool that was emptied earlier" : "a pool never used")
                + (otherArena ? ", in another arena" : "");
    }

    private boolean isAboutStaying() {
        return request.wasAt(expected) || request.wasAt(actual);
    }

    private boolean beginsBlock() {
        int behindHeader = actual.inPool() - ModelPool.HEADER;
        return behindHeader >= 0
                && behindHeader % blockBytes() == 0
                && behindHeader / blockBytes()
                        < SizeClasses.blocksInPool(SizeClasses.of(request.size()));
    }

    private int blockBytes() {
        return SizeClasses.blockBytes(SizeClasses.of(request.size()));
    }

    private boolean isInUse() {
        return pool().filter(pool -> !pool.isEmpty()).isPresent();
    }

    private boolean isOfAnotherClass() {
        return isInUse() && pool().orElseThrow().blockBytes() != blockBytes();
    }

    private Optional<ModelPool> pool() {
        return cpython.pool(actual);
    }
}
