package dev.parley.extract.statement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The shape in which a cue brings what was said. */
enum CueFrame {
    /** "said that the port was closed". */
    THAT("that"),
    /** "said the port was closed". */
    BARE("bare"),
    /** "“The port is closed,” she said". */
    QUOTE("quote"),
    /** "asked whether the port was closed", and the other words for questions. */
    WHETHER("whether"),
    /** "ruled out any discussion of the port". */
    OBJECT("object"),
    /** "promised to close the port". */
    INFINITIVE("infinitive"),
    /** "urged the owners to close the port"; whom it is asked of belongs to the content. */
    ASKED("asked"),
    /** "told reporters that the port was closed"; who is told does not belong to the content. */
    TOLD("told"),
    /** "described the port as a ruin". */
    AS("as"),
    /** "called the port a ruin". */
    LABEL("label"),
    /** "accused the owners of closing the port". */
    ACCUSED("accused");

    private final String id;

    CueFrame(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** @throws IllegalArgumentException if a name is none of the frames' */
    static Set<CueFrame> of(List<String> names) {
        EnumSet<CueFrame> frames = EnumSet.noneOf(CueFrame.class);
        for (String name : names) {
            frames.add(of(name));
        }
        return frames;
    }

    private static CueFrame of(String name) {
        for (CueFrame frame : values()) {
            if (frame.id.equals(name)) {
                return frame;
            }
        }
        throw new IllegalArgumentException("no frame is called " + name);
    }
}
