package pymemlab.contracts;

public final class Scene {
    public static Scene current() {
        return new Scene();
    }
}
