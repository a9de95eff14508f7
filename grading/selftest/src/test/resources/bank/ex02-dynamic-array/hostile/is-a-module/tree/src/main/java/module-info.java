open module mine {
    requires java.desktop;
}
