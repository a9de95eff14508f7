package pymemlab.array;

final class Mine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Mine() {
        super("\u001b[2J\u001b[31m\u202eyour grade\u202c\n::error::the grader is broken\n##[group]x\r\n\0\b");
    }
}
