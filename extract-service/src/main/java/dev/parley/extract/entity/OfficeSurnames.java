package dev.parley.extract.entity;

import dev.parley.extract.entity.RoleLexicon.RoleMention;
import dev.parley.extract.text.Document;
import dev.parley.extract.text.Token;
import java.util.HashSet;
import java.util.Set;

/** Words for offices and trades that are family names in a document, since they stand behind a given name: "Brian Baker". */
final class OfficeSurnames {
    private final Document document;
    private final Set<String> surnames = new HashSet<>();

    private OfficeSurnames(Document document) {
        this.document = document;
    }

    static OfficeSurnames of(Document document, Lexicons lexicons) {
        OfficeSurnames found = new OfficeSurnames(document);
        for (int at = 1; at < document.size(); at++) {
            Token token = document.token(at);
            Token before = document.token(at - 1);
            if (token.isCapitalised()
                    && before.isCapitalised()
                    && lexicons.names().given(before.text()) != null
                    && lexicons.roles().find(document, at, at + 1) != null) {
                found.surnames.add(token.text());
            }
        }
        return found;
    }

    /** Whether what looks like an office is somebody's family name: "Baker said". */
    boolean has(RoleMention role) {
        return role.end() - role.first() == 1
                && surnames.contains(document.token(role.first()).text());
    }
}
