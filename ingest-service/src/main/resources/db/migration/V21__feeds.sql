-- Feeds and news sitemaps to poll. Whoever holds the lease polls; a lease that ran out is anyone's.
create table feed (
    id text primary key,
    url text not null,
    title text,
    outlet text,
    publisher_group text,
    language text,
    every_seconds bigint not null check (every_seconds > 0),
    paused boolean not null default false,
    etag text,
    last_modified text,
    next_poll_at timestamptz not null,
    lease_owner text,
    lease_until timestamptz,
    polled_at timestamptz,
    succeeded_at timestamptz,
    failures integer not null default 0,
    problem_type text,
    problem_detail text,
    created_at timestamptz not null
);

create index feed_due on feed (next_poll_at) where not paused;

-- What the feeds named. The revision tells whether a feed says something else of an entry than before.
create table feed_entry (
    feed_id text not null references feed on delete cascade,
    key text not null,
    revision text not null,
    link text,
    title text,
    published_at text,
    content text,
    source_name text,
    source_url text,
    state text not null check (state in ('waiting', 'taken', 'failed')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    article_id text,
    problem_type text,
    problem_detail text,
    seen_at timestamptz not null,
    primary key (feed_id, key)
);

create index feed_entry_waiting on feed_entry (feed_id, next_attempt_at) where state = 'waiting';
