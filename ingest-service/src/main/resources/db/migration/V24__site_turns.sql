-- When the next request to a site may begin, whichever replica makes it. A row in the past says nothing.
create table site_turn (
    site text primary key,
    free_at timestamptz not null
);

create index site_turn_free on site_turn (free_at);
