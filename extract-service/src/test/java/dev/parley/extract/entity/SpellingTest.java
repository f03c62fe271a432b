package dev.parley.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
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

    /** Spellings are only compared within a skeleton, so none that fit may have two. */
    @Test
    void spellingsOfOneNameHaveOneSkeleton() {
        // Given
        Random random = new Random(5);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            names.add(name(random));
        }
        int fitting = 0;

        // When
        for (String one : names) {
            for (String other : names) {
                if (Spelling.similar(one, other)) {
                    fitting++;

                    // Then
                    assertThat(Spelling.skeleton(one)).as(one + " " + other).isEqualTo(Spelling.skeleton(other));
                }
            }
        }
        assertThat(fitting).isGreaterThan(names.size());
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int length = 4 + random.nextInt(3);
        for (int i = 0; i < length; i++) {
            name.append("aeiouaeuhhvjkqgcyst".charAt(random.nextInt(19)));
        }
        return name.toString();
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
