-- Positions are kept, not computed on request. What was stored before lacks them: the read model is emptied and comes
-- back by reading the topic again from its beginning, by the consumer group of the new number.
truncate article, name_form, entity, statement, stance;

alter table stance add column wording text not null;
alter table stance add column relayed_by uuid;
alter table stance add column anonymous boolean not null;
comment on column stance.wording is 'Whose words report it: own, mixed, paraphrase or inference.';
create index stance_holder on stance (holder, sort_date);

alter table article add column last_version integer;
alter table article add column last_event_time timestamptz;
alter table article add column last_digest bytea;
comment on column article.last_version is
    'Of the last extraction, which of an article that stands withdrawn is the last one below the withdrawal.';

create table withdrawn_stance (
    article_id text collate "C" not null,
    ordinal    integer not null,
    sort_date  date    not null,
    event_date date,
    holder     uuid    not null,
    issue      text collate "C" not null,
    primary key (article_id, ordinal)
);
comment on table withdrawn_stance is 'Where the last extractions of articles that stand withdrawn had stances, without their words.';
create index withdrawn_stance_holder_issue on withdrawn_stance (holder, issue, sort_date);

create table occasion (
    holder_id  text collate "C" not null,
    issue      text collate "C" not null,
    sort_date  date    not null,
    event_date date,
    polarity   text,
    strength   text,
    change     text,
    conditions jsonb   not null,
    tallies    jsonb   not null,
    withdrawn  integer not null,
    primary key (holder_id, issue, sort_date)
);
comment on table occasion is 'What all reports of one date make of a holder''s position on an issue.';
comment on column occasion.polarity is 'Null if all that was reported of it was withdrawn.';
comment on column occasion.tallies is 'Who reports it, in all and by polarity.';
create index occasion_polarity on occasion (holder_id, issue, polarity, sort_date);

create table position (
    holder_id  text collate "C" not null,
    issue      text collate "C" not null,
    polarity   text    not null,
    strength   text    not null,
    conditions jsonb   not null,
    since      date,
    as_of      date,
    change     text    not null,
    trend      text    not null,
    occasions  integer not null,
    tally      jsonb   not null,
    primary key (holder_id, issue)
);
comment on table position is 'The latest of each holder on each issue.';
create index position_issue on position (issue, holder_id);

alter table statement add column party uuid generated always as (coalesce(on_behalf_of, speaker)) stored;
comment on column statement.party is 'Whose word it is: the actor that is spoken for, else the speaker.';
create index statement_party on statement (party, sort_date);

alter table statement add column anonymous boolean not null;
comment on column statement.anonymous is 'True if the article names nobody who said it.';
