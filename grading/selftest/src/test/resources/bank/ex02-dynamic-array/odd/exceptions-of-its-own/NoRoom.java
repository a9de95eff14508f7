package pymemlab.array;

import pymemlab.spec.array.OutOfCells;

final class NoRoom extends OutOfCells {

    private static final long serialVersionUID = 1L;
    private final long cells;

    NoRoom(long cells) {
        super("no room");
        this.cells = cells;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + " for " + cells + " cells";
    }
}
