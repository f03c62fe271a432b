package dev.parley.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {

    @Test
    void readsOutletsWithColumnsInAnyOrder() {
        assertThat(SourceFile.read("outlets.csv", """
                        name,domain,country,publisherGroup
                        The Gazette,www.Gazette.example,mt,Example Press

                        "Holt, Brenn & ""Sons\""",post.example:8443,,
                        """))
                .containsOnlyKeys("gazette.example", "post.example:8443")
                .containsEntry("gazette.example", new SourceForm("The Gazette", "Example Press", "MT"))
                .containsEntry("post.example:8443", new SourceForm("Holt, Brenn & \"Sons\"", null, null));
    }

    @Test
    void readsOutletsFromYaml() {
        assertThat(SourceFile.read("outlets.yml", """
                        # Norway's code must not be taken for a no.
                        - domain: fjord.example
                          name: Fjordposten
                          country: NO
                        - {domain: 24.example, name: 24}
                        """))
                .containsEntry("fjord.example", new SourceForm("Fjordposten", null, "NO"))
                .containsEntry("24.example", new SourceForm("24", null, null));
    }

    @Test
    void readsOutletsFromJson() {
        assertThat(SourceFile.read("outlets.JSON", """
                        [{"domain": "gazette.example", "publisherGroup": "Example Press", "country": null}]
                        """))
                .containsEntry("gazette.example", new SourceForm(null, "Example Press", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "name,country\nThe Gazette,MT", "domain,country\ngazette.example,Malta", "domain\nno domain"
            })
    void refusesWhatIsNoListOfOutlets(String csv) {
        assertThatIllegalArgumentException().isThrownBy(() -> SourceFile.read("outlets.csv", csv));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.csv  | domain,country;gazette.example,MT;post.example,XX           | line 3: country:
            a.csv  | domain,name;a.example,"two;lines";b b,x                     | line 4: domain:
            a.csv  | domain,owner;a.example,X                                    | line 2: owner:
            a.csv  | domain,name;a.example,"X                                    | line 2: begins a quotation
            a.csv  | domain;a.example,X                                          | line 2: has more values
            a.yaml | - domain: a.example;- domain: b.example;  country: Malta    | line 2: country:
            a.yaml | - name: A                                                   | line 1: domain:
            a.yaml | - domain: [a.example]                                       | line 1: domain: must be a text
            a.yaml | domain: a.example                                           | line 1: must be a list
            a.yaml | - domain: a.example;- b.example                             | line 2: must be an outlet
            a.yaml | - domain: "a.example                                        | line 1:
            a.json | [;{"domain": "a.example"},;{"domain": "b.example", "x": ""}] | line 3: x:
            a.json | [{"domain": "a.example"                                     | line 1:
            """)
    void saysWhichLineAndFieldAreWrong(String name, String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceFile.read(name, text.replace(';', '\n')))
                .withMessageStartingWith(reason);
    }
}
