package stammkunde;

public class App {
    static void main(String[] args) {}
}
