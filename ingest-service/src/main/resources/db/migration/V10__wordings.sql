-- The different wordings that came in, whatever the headline over them: one row for all exact copies under one agency's
-- credit. The origin is the smallest own origin among all wordings that are joined by likeness.
create table wording (
    number bigint generated always as identity primary key,
    own_origin text not null,
    agency text not null,
    origin_id text not null,
    article_id text not null,
    version integer not null,
    sample bytea not null,
    unique (own_origin, agency)
);

create index wording_origin on wording (origin_id);

-- Where wordings like each other meet.
create table wording_band (
    key bigint not null,
    wording bigint not null,
    primary key (key, wording)
);

create index article_origin on article (origin_id);

-- A version is announced once its origin was looked for.
alter table outbox add column settled boolean not null default true;

create index outbox_unsettled on outbox (created_at) where not settled;
