"""Times gc.collect() on one graph: once of lists, once of instances with __slots__.

Arguments: slots of an object, whether the first is held (0 or 1), objects, rounds, seed.
Answer: the version, then nanoseconds by object and reference, of lists and of instances.
"""

import gc
import sys
import time

slots, held, objects, rounds, seed = map(int, sys.argv[1:])
names = ["slot%d" % slot for slot in range(slots)]
Slotted = type("Slotted", (), {"__slots__": names})


def throws():
    state = seed
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield (state >> 33) % objects


def build(create, put, places):
    graph = [create() for _ in range(objects)]
    dice = throws()
    for place, each in enumerate(graph):
        put(each, places[0], graph[(place + 1) % objects])
        for other in places[1:]:
            put(each, other, graph[next(dice)])
    return graph[0] if held else None


def nanoseconds(*way):
    gc.collect()
    gc.freeze()
    kept = build(*way)
    begin = time.process_time_ns()
    found = gc.collect()
    end = time.process_time_ns()
    assert found == (0 if held else objects), found
    if kept is not None:
        del kept
        gc.collect()
    return end - begin


def median(*way):
    return sorted(nanoseconds(*way) for _ in range(rounds))[rounds // 2] / (objects * (1 + slots))


gc.disable()
print(
    sys.version.split()[0],
    median(lambda: [None] * slots, list.__setitem__, range(slots)),
    median(Slotted, setattr, names),
)
