package dev.parley.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Araqchi,Araghchi", "Araghçi,Araguchi", "Araqchi,Araguchi", "Erdoğan,Erdogan", "Zelensky,Zelenskyy",
        "Güler,Guler", "Tochytskyi,Tochytsky", "Lukashenko,Lukashenka", "Qalibaf,Ghalibaf", "Qaddafi,Gaddafi",
        "Yanukovych,Yanukovich", "Sergei,Sergey", "Hussein,Hossein", "Khamenei,Khamenei"
    })
    void takesRomanisationsOfOneNameForOne(String one, String other) {
        // When / Then
        assertThat(Spelling.similar(Spelling.fold(one), Spelling.fold(other))).isTrue();
        assertThat(Spelling.similar(Spelling.fold(other), Spelling.fold(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Karim,Karimi",
        "Orban,Urban",
        "Mohammad,Mohammadi",
        "Paul,Poll",
        "Kim,Kem",
        "Hamas,Hamad",
        "Larijani,Laricani-Pour",
        "Rahman,Rahmani",
        "Bush,Buch",
        "Chen,Cheng",
        "Petrov,Petrova",
        "Salman,Salami"
    })
    void keepsNamesApartThatOnlyLookAlike(String one, String other) {
        // When / Then
        assertThat(Spelling.similar(Spelling.fold(one), Spelling.fold(other))).isFalse();
    }
}
