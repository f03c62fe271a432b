-- One utterance in the wordings of several outlets, and where outlets differ.

alter table statement add column meaning int[] not null default '{}';
comment on column statement.meaning is 'Its content words and numbers, by class; empty if it has none.';

create table rendering (
    article_id   text collate "C" not null,
    ordinal      integer not null,
    utterance_id text collate "C" not null,
    primary key (article_id, ordinal)
);
comment on table rendering is 'The utterance that a statement renders; that of a single one is its own.';
create index rendering_utterance on rendering (utterance_id);

create table utterance (
    utterance_id text collate "C" primary key,
    party_id     text collate "C" not null,
    speaker_id   text collate "C",
    sort_date    date  not null,
    tally        jsonb not null
);
comment on table utterance is 'Utterances that several articles render.';
create index utterance_date on utterance (sort_date desc, utterance_id);
create index utterance_party on utterance (party_id, sort_date desc);
create index utterance_speaker on utterance (speaker_id, sort_date desc);

create table disagreement (
    disagreement_id text collate "C" primary key,
    kind            text not null,
    holder_id       text collate "C" not null,
    issue           text collate "C",
    utterance_id    text collate "C",
    sort_date       date  not null,
    event_date      date,
    outlets         text[] not null,
    sides           jsonb not null
);
comment on column disagreement.sides is 'What each side says, who reports it, and the rows that prove it.';
create index disagreement_date on disagreement (sort_date desc, disagreement_id);
create index disagreement_holder on disagreement (holder_id, sort_date desc, disagreement_id);
create index disagreement_issue on disagreement (issue, sort_date desc, disagreement_id);
create index disagreement_utterance on disagreement (utterance_id);
