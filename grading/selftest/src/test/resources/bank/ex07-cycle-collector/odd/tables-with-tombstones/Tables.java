package pymemlab.cycle;

import pymemlab.spec.raw.RawAllocator;

/** One for each generation, and one for the frozen. */
record Tables(Table young, Table middle, Table old, Table frozen) {

    static Tables of(Cells cells, RawAllocator raw) {
        return new Tables(
                new Table(cells, raw, 1),
                new Table(cells, raw, 2),
                new Table(cells, raw, 3),
                new Table(cells, raw, 4));
    }

    Table generation(int generation) {
        return numbered(generation + 1);
    }

    Table numbered(int number) {
        return switch (number) {
            case 1 -> young;
            case 2 -> middle;
            case 3 -> old;
            default -> frozen;
        };
    }
}
