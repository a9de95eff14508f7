package pymemlab.array;

@interface Rule {

    String value();
}
