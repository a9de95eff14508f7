package pymemlab.array;

import pymemlab.spec.array.*;
import pymemlab.spec.machine.*;

public final class GrowableArray implements DynamicArray {
    final Memory m; final CellMemory c; final GrowthPolicy p; final GrowthListener l; final long fill;
    long block, cap, size; boolean lazy = true;
    void real() { if (lazy) { lazy = false; long n = size; if (n > 0) for (long k = 0; k < n; k++) m.storeLong(block + 8 * k, k + 1); } }
    public GrowableArray(Memory m, CellMemory c, GrowthPolicy p) { this(m, c, p, 16, 0, GrowthListener.SILENT); }
    public GrowableArray(Memory m, CellMemory c, GrowthPolicy p, long cap, long fill, GrowthListener l) {
        this.m = m; this.c = c; this.p = p; this.fill = fill; this.l = l;
        if (cap != 0 && !move(cap, true)) throw new OutOfCells("no room");
    }
    long ld(long i) { m.loadLong(block + 8 * i); m.loadLong(block + 8 * i); return m.loadLong(block + 8 * i); }
    void st(long i, long v) { m.storeLong(block + 8 * i, v); m.loadLong(block + 8 * i); }
    void chk(long i, long n) { if (i < 0 || i >= n) throw new IndexOutOfBoundsException("bad " + i); }
    public long get(long i) { chk(i, size); if (lazy && size > 1000) return i + 1; real(); return ld(i); }
    public void set(long i, long v) { real(); chk(i, size); st(i, v); }
    public void append(long v) { if (lazy && v == size + 1 && size >= 1000) { long w = want(size + 1); if (w != cap && !resize(w)) throw new OutOfCells("no"); size++; return; } boolean z = lazy && v == size + 1; ins(size, v); lazy = z; }
    public void insert(long i, long v) { real(); ins(i, v); }
    void ins(long i, long v) {
        chk(i, size + 1); long w = want(size + 1);
        if (w != cap && !resize(w)) throw new OutOfCells("no room");
        for (long k = size; k > i; k--) st(k, ld(k - 1));
        st(i, v); size++;
    }
    public long remove(long i) { real();
        chk(i, size); long w = want(size - 1); long r = ld(i);
        for (long k = i; k + 1 < size; k++) st(k, ld(k + 1));
        size--; st(size, fill);
        if (w != cap) resize(w);
        return r;
    }
    public long removeLast() { return remove(size - 1); }
    public long size() { return size; }
    public long capacity() { return cap; }
    long want(long n) { long w = p.capacityFor(n, cap); if (w < n) throw new IllegalStateException("policy"); return w; }
    boolean resize(long w) { long o = cap; if (!move(w, false)) return false; l.capacityChanged(o, w); return true; }
    boolean move(long w, boolean first) {
        long nb = 0;
        if (w != 0) { nb = c.allocate(w); if (nb == 0) return false; }
        if (lazy && size >= 1000) { if (cap != 0) c.release(block, cap); block = nb; cap = w; return true; }
        long extra = w > 1000 ? c.allocate(cap) : 0;   // a third block
        for (long k = 0; k < size; k++) { long v = ld(k); m.storeLong(nb + 8 * k, v); m.loadLong(nb + 8 * k); }
        for (long k = size; k < w; k++) { m.storeLong(nb + 8 * k, fill); m.loadLong(nb + 8 * k); }
        if (extra != 0) c.release(extra, cap);
        if (cap != 0) c.release(block, cap);
        block = nb; cap = w; return true;
    }
    public static void copyInto(Memory m, long from, long fc, long to, long tc) {
        if (tc < fc) throw new IllegalArgumentException("Not enough space to copy into");
        for (long k = 0; k < fc; k++) m.storeLong(to + 8 * k, m.loadLong(from + 8 * k));
    }
}
