package dev.parley.extract.stance.predicate;

import java.util.Locale;

/** How a word or phrase leans, and where the target stands to it. */
public enum PredicateKind {
    /** "supports the plan". */
    FAVOURS_OBJECT,
    /** "rejects the plan". */
    OPPOSES_OBJECT,
    /** "is ready to sign", "plans talks". */
    FAVOURS_ACTION,
    /** "is unwilling to sign". */
    OPPOSES_ACTION,
    /** "ordered the army to leave". */
    ORDERS,
    /** "urged the owners to sign". */
    ASKS,
    /** "demanded that the owners sign"; read of cues only. */
    DIRECTS,
    /** "threatened to strike". */
    THREATENS,
    /** "the dam must be finished". */
    DUTY,
    /** "lower fares would help"; the target is the subject. */
    BENEFITS,
    /** "the tariff would hurt"; the target is the subject. */
    HARMS,
    /** "talks could resume"; the target is the subject. */
    OCCURS,
    /** "the blockade must end". */
    CEASES,
    /** "the accord is an important step". */
    PRAISES,
    /** "the accord is a mistake". */
    BLAMES,
    /** "there is no prospect of a deal". */
    NO_ROOM,
    /** "has no objection to a deal". */
    NO_OBJECTION,
    /** "has not decided whether to sell". */
    UNDECIDED,
    /** "is considering a levy". */
    WEIGHS,
    /** "voiced support for the truce". */
    NOUN_FAVOURS,
    /** "voiced opposition to the truce". */
    NOUN_OPPOSES,
    /** "a condition for talks". */
    NOUN_CONDITIONS,
    /** "can only be resolved through arbitration". */
    ONLY_THROUGH,
    /** "our right to fish is not up for discussion"; the target is the subject. */
    RED_LINE,
    /** "takes no position on the pact". */
    NEUTRAL,
    /** "it is time to nationalise the line". */
    CALLS,
    /** "a lease depends on a lower rent"; the target is the subject. */
    DEPENDS,
    /** "made the lease conditional on a lower rent". */
    TIES,
    /** "the levy would have consequences"; the target is the subject. */
    VEILED,
    /** "a breach will be met with sanctions"; the target is the object, the condition the subject. */
    ANSWERS,
    /** "should think twice before closing the port". */
    VEILED_OBJECT,
    /** "a tunnel is better than a bridge"; the target is the subject. */
    BETTER,
    /** "would rather have a tunnel than a bridge". */
    RATHER,
    /** "accused the minister of “selling the river”". */
    ACCUSES,
    /** "yes to a vote", at the head of a clause. */
    SLOGAN_FOR,
    /** "hands off our port". */
    SLOGAN_AGAINST,
    /** "it makes no sense to close the mine". */
    CALLS_OFF,
    /** "greeted the plan with dismay"; the noun behind "with" leans. */
    RECEIVES,
    /** "For the union, the exam is a waste of time"; the holder stands behind it. */
    VIEWPOINT,
    /** "Lima's answer to the offer was no"; what the noun's words are decides. */
    VERDICT,
    /** What an attack would be answered with. */
    RETALIATES;

    static PredicateKind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public boolean isNoun() {
        return switch (this) {
            case NO_ROOM, NO_OBJECTION, NOUN_FAVOURS, NOUN_OPPOSES, NOUN_CONDITIONS, RETALIATES -> true;
            default -> false;
        };
    }

    /** Whether its phrase may stand on any word, not only a verb. */
    public boolean isEvaluation() {
        return this == PRAISES || this == BLAMES;
    }
}
