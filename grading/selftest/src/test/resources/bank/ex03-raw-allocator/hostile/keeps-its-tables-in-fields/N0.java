package pymemlab.raw;

final class N0 {
    private int f0;
    private int f1;
    private int f2;
    private int f3;
    private int f4;
    private int f5;
    private int f6;
    private int f7;
    private int f8;
    private int f9;
    private int f10;
    private int f11;
    private int f12;
    private int f13;
    private int f14;
    private int f15;

    int get(int i) {
        return switch (i & 15) {
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
        switch (i & 15) {
            case 0 -> f0 = v;
            case 1 -> f1 = v;
            case 2 -> f2 = v;
            case 3 -> f3 = v;
            case 4 -> f4 = v;
            case 5 -> f5 = v;
            case 6 -> f6 = v;
            case 7 -> f7 = v;
            case 8 -> f8 = v;
            case 9 -> f9 = v;
            case 10 -> f10 = v;
            case 11 -> f11 = v;
            case 12 -> f12 = v;
            case 13 -> f13 = v;
            case 14 -> f14 = v;
            default -> f15 = v;
        }
    }
}
