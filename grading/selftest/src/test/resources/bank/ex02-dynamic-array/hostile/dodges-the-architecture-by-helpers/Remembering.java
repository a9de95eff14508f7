package pymemlab.array;

class Remembering {
    long last;
}
