package pymemlab.contracts.array;

/**
 * One call of a random program. Places count modulo the size, so every part of a program is legal.
 */
sealed interface ArrayCall {

    void on(WatchedArray array);

    record Append(long value) implements ArrayCall {
        @Override
        public void on(WatchedArray array) {
            array.append(value);
        }
    }

    record Insert(int place, long value) implements ArrayCall {
        @Override
        public void on(WatchedArray array) {
            array.insert(place % (array.model().size() + 1), value);
        }
    }

    record Set(int place, long value) implements ArrayCall {
        @Override
        public void on(WatchedArray array) {
            if (!array.model().isEmpty()) {
                array.set(place % array.model().size(), value);
            }
        }
    }

    record Remove(int place) implements ArrayCall {
        @Override
        public void on(WatchedArray array) {
            if (!array.model().isEmpty()) {
                array.remove(place % array.model().size());
            }
        }
    }

    record RemoveLast() implements ArrayCall {
        @Override
        public void on(WatchedArray array) {
            if (!array.model().isEmpty()) {
                array.removeLast();
            }
        }
    }
}
