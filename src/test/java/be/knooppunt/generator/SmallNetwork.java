package be.knooppunt.generator;
final class SmallNetwork { static final long USUAL_SEED = 1; static SmallNetwork make(long s){return new SmallNetwork();} GeneratedNetwork generated(){throw new IllegalStateException();} }
