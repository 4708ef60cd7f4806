package be.knooppunt.generator;
final class SmallFiles { static void write(SmallNetwork n, java.nio.file.Path p){} }
