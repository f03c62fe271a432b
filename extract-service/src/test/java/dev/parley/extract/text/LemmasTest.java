package dev.parley.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {
    private final Lemmas lemmas = Lemmas.standard();

    @ParameterizedTest
    @CsvSource({
        "said,say",
        "insists,insist",
        "urging,urge",
        "denied,deny",
        "ruled,rule",
        "planning,plan",
        "told,tell",
        "reiterated,reiterate",
        "stressed,stress",
        "opposes,oppose",
        "backed,back",
        "warned,warn",
        "acknowledged,acknowledge",
        "admitted,admit",
        "agreed,agree",
        "signalled,signal",
        "refusing,refuse",
        "accused,accuse",
        "welcomes,welcome",
        "sought,seek",
        "announced,announce",
        "believes,believe",
        "called,call",
        "added,add",
        "vowing,vow",
        "threatened,threaten",
        "reaches,reach",
        "emphasised,emphasise",
        "argued,argue",
        "pledging,pledge",
        "considered,consider",
        "hoped,hope"
    })
    void findsTheBaseFormOfAVerb(String form, String lemma) {
        // When / Then
        assertThat(lemmas.lemma(form, "VERB")).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "countries,country",
        "spokesmen,spokesman",
        "talks,talk",
        "crises,crisis",
        "sanctions,sanction",
        "class,class"
    })
    void findsTheSingularOfANoun(String form, String lemma) {
        // When / Then
        assertThat(lemmas.lemma(form, "NOUN")).isEqualTo(lemma);
    }
}
