package pymemlab.raw;

final class N4 {
    private N3 f0;
    private N3 f1;
    private N3 f2;
    private N3 f3;
    private N3 f4;
    private N3 f5;
    private N3 f6;
    private N3 f7;
    private N3 f8;
    private N3 f9;
    private N3 f10;
    private N3 f11;
    private N3 f12;
    private N3 f13;
    private N3 f14;
    private N3 f15;

    int get(int i) {
        N3 n = at(i);
        return n == null ? 0 : n.get(i);
    }
    private N3 at(int i) {
        return switch (i >> 16 & 15) {
            case 0 -> f0;
            case 1 -> f1;
            case 2 -> f2;
            case 3 -> f3;
            case 4 -> f4;
            case 5 -> f5;
            case 6 -> f6;
            case 7 -> f7;
            case 8 -> f8;
            case 9 -> f9;
            case 10 -> f10;
            case 11 -> f11;
            case 12 -> f12;
            case 13 -> f13;
            case 14 -> f14;
            default -> f15;
        };
    }
    void set(int i, int v) {
        N3 n = at(i);
        if (n == null) {
            n = new N3();
            put(i, n);
        }
        n.set(i, v);
    }
    private void put(int i, N3 n) {
        switch (i >> 16 & 15) {
            case 0 -> f0 = n;
            case 1 -> f1 = n;
            case 2 -> f2 = n;
            case 3 -> f3 = n;
            case 4 -> f4 = n;
            case 5 -> f5 = n;
            case 6 -> f6 = n;
            case 7 -> f7 = n;
            case 8 -> f8 = n;
            case 9 -> f9 = n;
            case 10 -> f10 = n;
            case 11 -> f11 = n;
            case 12 -> f12 = n;
            case 13 -> f13 = n;
            case 14 -> f14 = n;
            default -> f15 = n;
        }
    }
}
