package pymemlab.cycle;

/** A tree for each generation, for the frozen, for the unreachable, and for the doomed of these. */
record Forest(
        SplayTree young,
        SplayTree middle,
        SplayTree old,
        SplayTree frozen,
        SplayTree unreachable,
        SplayTree doomed) {

    static Forest of(Nodes nodes) {
        return new Forest(
                new SplayTree(nodes, 1),
                new SplayTree(nodes, 2),
                new SplayTree(nodes, 3),
                new SplayTree(nodes, 4),
                new SplayTree(nodes, 5),
                new SplayTree(nodes, 6));
    }

    SplayTree numbered(int number) {
        return switch (number) {
            case 1 -> young;
            case 2 -> middle;
            case 3 -> old;
            case 4 -> frozen;
            case 5 -> unreachable;
            default -> doomed;
        };
    }
}
