package pymemlab.array;

enum String1 {
    PASSED
}
