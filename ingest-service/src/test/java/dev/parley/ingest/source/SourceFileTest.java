package dev.parley.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {

    @Test
    void readsOutletsWithColumnsInAnyOrder() {
        assertThat(SourceFile.read("""
                        name,domain,country,publisherGroup
                        The Gazette,www.Gazette.example,mt,Example Press

                        "Holt, Brenn & ""Sons\""",post.example:8443,,
                        """))
                .containsOnlyKeys("gazette.example", "post.example:8443")
                .containsEntry("gazette.example", new SourceForm("The Gazette", "Example Press", "MT"))
                .containsEntry("post.example:8443", new SourceForm("Holt, Brenn & \"Sons\"", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "name,country\nThe Gazette,MT", "domain,country\ngazette.example,Malta", "domain\nno domain"
            })
    void refusesWhatIsNoListOfOutlets(String csv) {
        assertThatIllegalArgumentException().isThrownBy(() -> SourceFile.read(csv));
    }

    @Test
    void saysWhichRecordIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceFile.read("domain,country\ngazette.example,MT\npost.example,XX"))
                .withMessageStartingWith("record 3: country:");
    }
}
