package pymemlab.arrays;

public class Helper {}
