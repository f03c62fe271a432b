package dev.parley.extract.entity;

/** All that is known about names, read once. */
record Lexicons(Gazetteer gazetteer, RoleLexicon roles, NameLists names, NameWords words, StateBodies bodies) {

    static Lexicons standard() {
        return new Lexicons(
                Gazetteer.standard(),
                RoleLexicon.standard(),
                NameLists.standard(),
                NameWords.standard(),
                StateBodies.standard());
    }
}
