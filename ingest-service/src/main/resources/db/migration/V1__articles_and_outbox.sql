-- What is current of each article. The row's lock puts the versions of one article in order.
create table article (
    id text primary key,
    version integer not null check (version > 0),
    withdrawn boolean not null default false,
    reference text,
    url text,
    title text,
    outlet text,
    publisher_group text,
    agency text,
    published_at text,
    language text,
    origin_id text not null,
    text_digest text not null,
    accepted_at timestamptz not null,
    changed_at timestamptz not null
);

-- Every version ever accepted or withdrawn, as it was announced.
create table article_version (
    article_id text not null references article,
    version integer not null,
    withdrawn boolean not null,
    withdrawal_reason text,
    url text,
    title text,
    outlet text,
    publisher_group text,
    agency text,
    published_at text,
    language text,
    origin_id text not null,
    text text,
    zones text,
    created_at timestamptz not null,
    primary key (article_id, version),
    check (withdrawn or text is not null)
);

-- Versions still to be announced. Small while the broker is up, so it is vacuumed by count, not by share. Written only
-- beside the version that it names, so it does without a foreign key, as does article_progress.
create table outbox (
    id bigint generated always as identity primary key,
    article_id text not null,
    version integer not null,
    traceparent text,
    created_at timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_threshold = -1);

create index outbox_article on outbox (article_id, id);

-- How far a version came after it was announced. Narrow, because it is written thrice per version.
create table article_progress (
    article_id text not null,
    version integer not null,
    sent_at timestamptz,
    extracted_at timestamptz,
    failed_at timestamptz,
    failed_topic text,
    failure_reason text,
    failure_cause text,
    primary key (article_id, version)
) with (fillfactor = 80);
