package pymemlab.contracts.cycle;

import java.util.List;

/**
 * One call of a random program. Places count modulo what the program holds, so every part of a
 * program is legal.
 */
sealed interface GraphOp {

    void on(WatchedCollector program);

    record Create(int slots, Deed deed) implements GraphOp {
        @Override
        public void on(WatchedCollector program) {
            KitObject object = program.create(slots);
            if (deed.action() != Deed.Action.NONE) {
                program.onFinalize(object, () -> deed.by(object, program));
            }
        }
    }

    record Watch(int place, Deed deed) implements GraphOp {
        @Override
        public void on(WatchedCollector program) {
            at(program, place).stream()
                    .filter(each -> !(each instanceof KitWeak))
                    .forEach(each -> watch(program, each));
        }

        private void watch(WatchedCollector program, KitObject object) {
            if (deed.action() == Deed.Action.NONE) {
                program.weakref(object);
            } else {
                program.weakref(object, () -> deed.by(program));
            }
        }
    }

    record Link(int place, int slot, int value) implements GraphOp {
        @Override
        public void on(WatchedCollector program) {
            for (KitObject object : at(program, place)) {
                if (object.length() > 0) {
                    at(program, value)
                            .forEach(each -> program.link(object, slot % object.length(), each));
                }
            }
        }
    }

    record Unlink(int place, int slot) implements GraphOp {
        @Override
        public void on(WatchedCollector program) {
            at(program, place).stream()
                    .filter(each -> each.length() > 0)
                    .forEach(each -> program.unlink(each, slot % each.length()));
        }
    }

    record Drop(int place) implements GraphOp {
        @Override
        public void on(WatchedCollector program) {
            at(program, place).forEach(program::drop);
        }
    }

    record Collect(int generation) implements GraphOp {
        @Override
        public void on(WatchedCollector program) {
            program.collect(generation);
        }
    }

    /** None or one. */
    static List<KitObject> at(WatchedCollector program, int place) {
        List<KitObject> held =
                program.graph().living().stream().filter(each -> each.held() > 0).toList();
        return held.isEmpty() ? List.of() : List.of(held.get(place % held.size()));
    }
}
