package pymemlab.cycle;

/** Three generations, what is frozen, what is white, and what of it has been finalized. */
record Chains(Chain young, Chain middle, Chain old, Chain frozen, Chain white, Chain finished) {

    static Chains of(Cells cells) {
        return new Chains(
                new Chain(cells, 1),
                new Chain(cells, 2),
                new Chain(cells, 3),
                new Chain(cells, 4),
                new Chain(cells, 5),
                new Chain(cells, 6));
    }

    Chain generation(int generation) {
        return numbered(generation + 1);
    }

    Chain numbered(int number) {
        return switch (number) {
            case 1 -> young;
            case 2 -> middle;
            case 3 -> old;
            case 4 -> frozen;
            case 5 -> white;
            default -> finished;
        };
    }
}
