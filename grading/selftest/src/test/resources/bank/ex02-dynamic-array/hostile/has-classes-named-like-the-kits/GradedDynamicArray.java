package pymemlab.array;

class GradedDynamicArray {}
