package pymemlab.array;

abstract class DynamicArrayExamples {

    abstract void subject();
}
