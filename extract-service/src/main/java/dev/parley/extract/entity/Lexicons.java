package dev.parley.extract.entity;

/** All that is known about names, read once. */
record Lexicons(
        Gazetteer gazetteer,
        RoleLexicon roles,
        NameLists names,
        NameWords words,
        StateBodies bodies,
        Namesakes namesakes) {

    static Lexicons standard() {
        Gazetteer gazetteer = Gazetteer.standard();
        return new Lexicons(
                gazetteer,
                RoleLexicon.standard(gazetteer),
                NameLists.standard(),
                NameWords.standard(),
                StateBodies.standard(),
                Namesakes.standard());
    }
}
