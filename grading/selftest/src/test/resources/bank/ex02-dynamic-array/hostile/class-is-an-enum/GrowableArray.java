package pymemlab.array;

public enum GrowableArray {
    PASSED
}
