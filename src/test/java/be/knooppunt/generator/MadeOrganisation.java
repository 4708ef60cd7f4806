package be.knooppunt.generator;

/** An organisation of size L; its number is its position. */
record MadeOrganisation(MadeSector sector, int municipality, Scale scale) {}
