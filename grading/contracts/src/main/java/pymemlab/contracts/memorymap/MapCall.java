package pymemlab.contracts.memorymap;

/** One call of a random program; what cannot be done is refused, and that is compared too. */
sealed interface MapCall {

    void on(WatchedMap map);

    /** What a shrunk program has where a call was of no importance. */
    record Pass() implements MapCall {
        @Override
        public void on(WatchedMap map) {}
    }

    record DefineStatic(String name, long bytes) implements MapCall {
        @Override
        public void on(WatchedMap map) {
            if (map.isSettled(name, bytes)) {
                map.defineStatic(name, bytes);
            }
        }
    }

    record Sbrk(long increment) implements MapCall {
        @Override
        public void on(WatchedMap map) {
            map.sbrk(increment);
        }
    }

    record Enter(String name, long bytes) implements MapCall {
        @Override
        public void on(WatchedMap map) {
            map.enterFunction(name, bytes);
        }
    }

    record Leave() implements MapCall {
        @Override
        public void on(WatchedMap map) {
            map.leaveFunction();
        }
    }

    record Bind(String name, long object) implements MapCall {
        @Override
        public void on(WatchedMap map) {
            map.bind(name, object);
        }
    }

    record Id(String name) implements MapCall {
        @Override
        public void on(WatchedMap map) {
            map.id(name);
        }
    }
}
