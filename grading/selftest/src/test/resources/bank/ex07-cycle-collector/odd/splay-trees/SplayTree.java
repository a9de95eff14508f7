package pymemlab.cycle;

/** Nodes by age, the one that was asked for last on top (Sleator and Tarjan, 1985). */
final class SplayTree {

    static final long NONE = 0;

    private final Nodes nodes;
    private final int number;
    private long root = NONE;

    SplayTree(Nodes nodes, int number) {
        this.nodes = nodes;
        this.number = number;
    }

    boolean holds(long node) {
        return nodes.tree(node) == number;
    }

    void add(long node) {
        nodes.tree(node, number);
        nodes.left(node, NONE);
        nodes.right(node, NONE);
        if (root != NONE) {
            splay(nodes.age(node));
            if (nodes.age(root) < nodes.age(node)) {
                nodes.left(node, root);
                nodes.right(node, nodes.right(root));
                nodes.right(root, NONE);
            } else {
                nodes.right(node, root);
                nodes.left(node, nodes.left(root));
                nodes.left(root, NONE);
            }
        }
        root = node;
    }

    void remove(long node) {
        splay(nodes.age(node));
        long right = nodes.right(node);
        if (nodes.left(node) == NONE) {
            root = right;
            return;
        }
        root = nodes.left(node);
        splay(nodes.age(node));
        nodes.right(root, right);
    }

    /** The first that was tracked after a time, or NONE. */
    long after(long age) {
        if (root == NONE) {
            return NONE;
        }
        splay(age + 1);
        if (nodes.age(root) > age) {
            return root;
        }
        long node = nodes.right(root);
        if (node == NONE) {
            return NONE;
        }
        while (nodes.left(node) != NONE) {
            node = nodes.left(node);
        }
        splay(nodes.age(node));
        return node;
    }

    /** Hangs each to the right of the next older (Day); the answer is the oldest. */
    long straighten() {
        long last = NONE;
        long rest = root;
        while (rest != NONE) {
            long left = nodes.left(rest);
            if (left == NONE) {
                last = rest;
                rest = nodes.right(rest);
                continue;
            }
            nodes.left(rest, nodes.right(left));
            nodes.right(left, rest);
            rest = left;
            if (last == NONE) {
                root = left;
            } else {
                nodes.right(last, left);
            }
        }
        return root;
    }

    /** Forgets all; the answer is the oldest, and the others hang to the right. */
    long empty() {
        long oldest = straighten();
        root = NONE;
        return oldest;
    }

    void addAll(SplayTree other) {
        long node = other.empty();
        while (node != NONE) {
            long next = nodes.right(node);
            add(node);
            node = next;
        }
    }

    private void splay(long age) {
        long top = root;
        long smaller = NONE; // The last of those that are less than the age.
        long greater = NONE;
        long allSmaller = NONE;
        long allGreater = NONE;
        while (nodes.age(top) != age) {
            boolean toTheLeft = age < nodes.age(top);
            long child = child(top, toTheLeft);
            if (child != NONE && nodes.age(child) != age && age < nodes.age(child) == toTheLeft) {
                setChild(top, toTheLeft, child(child, !toTheLeft));
                setChild(child, !toTheLeft, top);
                top = child;
                child = child(top, toTheLeft);
            }
            if (child == NONE) {
                break;
            }
            if (toTheLeft) {
                allGreater = greater == NONE ? top : allGreater;
                hang(greater, true, top);
                greater = top;
            } else {
                allSmaller = smaller == NONE ? top : allSmaller;
                hang(smaller, false, top);
                smaller = top;
            }
            top = child;
        }
        hang(smaller, false, nodes.left(top));
        hang(greater, true, nodes.right(top));
        nodes.left(top, smaller == NONE ? nodes.left(top) : allSmaller);
        nodes.right(top, greater == NONE ? nodes.right(top) : allGreater);
        root = top;
    }

    private void hang(long parent, boolean left, long child) {
        if (parent != NONE) {
            setChild(parent, left, child);
        }
    }

    private long child(long node, boolean left) {
        return left ? nodes.left(node) : nodes.right(node);
    }

    private void setChild(long node, boolean left, long child) {
        if (left) {
            nodes.left(node, child);
        } else {
            nodes.right(node, child);
        }
    }
}
