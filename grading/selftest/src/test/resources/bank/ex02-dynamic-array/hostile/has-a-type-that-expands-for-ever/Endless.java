package pymemlab.array;

class Endless {

    interface N<Z> {}

    interface C<X> extends N<N<? super C<C<X>>>> {}

    N<? super C<Byte>> ask(C<Byte> c) {
        return c;
    }
}
