package pymemlab.contracts.cycle;

/** What a finalizer or callback of a random program does. */
record Deed(Action action, int place) {

    /** The kinds of deeds. */
    enum Action {
        NONE,
        NOTHING,
        RESURRECT,
        STORE_SELF,
        OPEN_OWN_SLOT,
        FILL_OWN_SLOT,
        DROP,
        CREATE,
        CREATE_TRASH,
        UNLINK,
        COLLECT,
        RAISE
    }

    /** Done by the finalizer of an object. */
    void by(KitObject self, WatchedCollector program) {
        boolean hasSlots = self.length() > 0;
        switch (action) {
            case RESURRECT -> program.hold(self);
            case STORE_SELF ->
                    GraphOp.at(program, place).stream()
                            .filter(home -> home.length() > 0)
                            .forEach(home -> program.link(home, place % home.length(), self));
            case OPEN_OWN_SLOT -> {
                if (hasSlots) {
                    program.unlink(self, place % self.length());
                }
            }
            case FILL_OWN_SLOT -> {
                if (hasSlots) {
                    GraphOp.at(program, place)
                            .forEach(each -> program.link(self, place % self.length(), each));
                }
            }
            default -> by(program);
        }
    }

    /** Done by a callback, which has no object of its own. */
    void by(WatchedCollector program) {
        switch (action) {
            case DROP -> new GraphOp.Drop(place).on(program);
            case CREATE -> program.create(1);
            case CREATE_TRASH -> {
                KitObject trash = program.create(1);
                program.link(trash, 0, trash);
                program.drop(trash);
            }
            case UNLINK -> new GraphOp.Unlink(place, place).on(program);
            case COLLECT -> program.collect(place % 3);
            case RAISE -> program.raise("ValueError");
            default -> {}
        }
    }
}
