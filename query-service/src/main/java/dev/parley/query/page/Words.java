package dev.parley.query.page;

import dev.parley.contracts.Stance;
import dev.parley.contracts.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The closed vocabularies of the contract, as its JSON spells them. */
public final class Words {
    public static final List<String> POLARITIES = of(Stance.Polarity.values());
    public static final List<String> STRENGTHS = of(Stance.Strength.values());
    public static final List<String> BASES = of(Stance.Basis.values());
    public static final List<String> STATEMENT_TYPES = of(Statement.Type.values());
    public static final List<String> ENTITY_TYPES = of(dev.parley.contracts.Entity.Type.values());

    private static List<String> of(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private Words() {}
}
