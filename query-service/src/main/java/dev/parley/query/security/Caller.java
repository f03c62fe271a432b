package dev.parley.query.security;

import jakarta.enterprise.context.RequestScoped;

/** Who sent the request that is being answered. */
@RequestScoped
public class Caller {
    private String name;

    void is(String known) {
        name = known;
    }

    /** The name that the caller's key or token has, or what the request itself says where nobody needs a key. */
    public String nameOr(String said) {
        return name == null ? said : name;
    }
}
