-- The read model. Every row but those of name_form hangs on one article and goes with it; name_form holds each distinct
-- form of a name that stored articles use, with the entity that it belongs to.

create table article (
    article_id        text collate "C" primary key,
    version           integer     not null,
    withdrawn         boolean     not null,
    event_time        timestamptz not null,
    digest            bytea       not null,
    title             text,
    url               text,
    outlet            text,
    publisher_group   text,
    agency            text,
    published_at      text,
    published_on      date,
    language          text,
    origin_id         text,
    body              text,
    zones             jsonb,
    extractor_version text,
    codebook          text
);
comment on column article.event_time is 'When the event that stands here was produced; orders events of one version.';

create table name_form (
    form_id     uuid primary key,
    kind        text not null,
    name        text not null,
    wikidata    text,
    state       text,
    office      text,
    slug        text collate "C" not null,
    own_id      text collate "C" not null,
    block       text collate "C",
    entity_id   text collate "C" not null,
    entity_name text not null
);
comment on column name_form.own_id is 'The entity''s id if this form were the only one; stays an alias of the entity''s id.';
comment on column name_form.block is 'Forms of persons that could be one person share it; null for the rest.';
create index name_form_entity on name_form (entity_id);
create index name_form_own on name_form (own_id);
create index name_form_slug on name_form (slug);
create index name_form_block on name_form (block) where block is not null;

create table entity (
    article_id  text collate "C" not null,
    local_id    text collate "C" not null,
    ordinal     integer not null,
    form_id     uuid    not null,
    name        text    not null,
    kind        text    not null,
    wikidata    text,
    iso3        text,
    role        text,
    affiliation text,
    mentions    jsonb   not null,
    primary key (article_id, local_id)
);
create index entity_form on entity (form_id);

create table statement (
    article_id   text collate "C" not null,
    ordinal      integer not null,
    statement_id text    not null,
    sort_date    date    not null,
    event_date   date,
    kind         text    not null,
    zone         text    not null,
    source       jsonb,
    speaker      uuid,
    on_behalf_of uuid,
    relayed_by   uuid,
    cue          jsonb   not null,
    content      jsonb   not null,
    words        text    not null,
    said_on      date,
    venue        text,
    denied       boolean not null,
    rule         text    not null,
    primary key (article_id, ordinal)
);
create index statement_date on statement (sort_date desc, article_id, ordinal);
create index statement_speaker on statement (speaker, sort_date desc);
create index statement_on_behalf_of on statement (on_behalf_of, sort_date desc);
create index statement_words on statement using gin (to_tsvector('simple', left(words, 100000)));
comment on index statement_words is 'Of the first 100,000 characters: PostgreSQL refuses search vectors above a megabyte.';

create table stance (
    article_id      text collate "C" not null,
    ordinal         integer not null,
    stance_id       text    not null,
    sort_date       date    not null,
    event_date      date,
    holder          uuid    not null,
    voiced_by       uuid,
    target          jsonb,
    issue           text collate "C" not null,
    polarity        text    not null,
    strength        text    not null,
    conditions      jsonb   not null,
    evidence        jsonb   not null,
    statement_id    text,
    basis           text    not null,
    rule            text    not null,
    primary key (article_id, ordinal)
);
comment on column stance.event_date is 'When it was said, else when it was published; null if neither is known.';
comment on column stance.sort_date is 'The event date, or a date before all others.';
create index stance_date on stance (sort_date desc, article_id, ordinal);
create index stance_holder_issue on stance (holder, issue, sort_date desc);
create index stance_issue on stance (issue, sort_date desc);
