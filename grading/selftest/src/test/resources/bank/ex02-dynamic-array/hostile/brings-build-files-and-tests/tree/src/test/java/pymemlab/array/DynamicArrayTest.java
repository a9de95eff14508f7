package pymemlab.array;

class DynamicArrayTest { this does not compile }
