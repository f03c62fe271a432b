-- The outlets that articles come from, by the domain of their addresses.
create table source (
    domain text primary key,
    name text,
    publisher_group text,
    country text,
    -- Whether somebody wrote down what is known of it; else it is known from its articles alone.
    curated boolean not null,
    added_at timestamptz not null,
    changed_at timestamptz not null
);
