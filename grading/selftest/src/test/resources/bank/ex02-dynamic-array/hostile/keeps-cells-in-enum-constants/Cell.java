package pymemlab.array;

enum Cell {
    A,
    B,
    C;
    long v;
}
