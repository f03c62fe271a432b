package dev.parley.local.stack;

import dev.parley.embedded.FreePort;

/** Ports for a stack. */
public final class FreePorts {

    /** The first of three ports in a row that nothing listens on. */
    public static int three() {
        int first = FreePort.find();
        while (first > 65000 || FreePort.isTaken(first + 1) || FreePort.isTaken(first + 2)) {
            first = FreePort.find();
        }
        return first;
    }

    private FreePorts() {}
}
