-- What reviewers judged of statements and stances. Kept through withdrawals, replays and re-extraction.

create table correction (
    correction_id bigint generated always as identity primary key,
    article_id    text collate "C" not null,
    part          text   not null check (part in ('stance', 'statement')),
    verdict       text   not null check (verdict in ('accept', 'reject', 'amend')),
    judged        jsonb  not null,
    amendment     jsonb  not null,
    matched       boolean not null default true,
    made_by       text   not null,
    reason        text   not null,
    made_at       timestamptz not null default now(),
    undone_by     text,
    undone_reason text,
    undone_at     timestamptz
);
comment on column correction.judged is 'What it is about: holder or speaker, issue and words, so that it is found again in another extraction.';
comment on column correction.matched is 'Whether the extraction that stands has what it is about.';
create index correction_article on correction (article_id, correction_id);

create table original (
    article_id text collate "C" primary key,
    event      text not null
);
comment on table original is 'What was extracted from articles that have corrections, as it was.';

alter table stance add column corrected jsonb;
alter table statement add column corrected jsonb;
comment on column stance.corrected is 'The judgement that holds: its number, verdict and who made it; null if nobody judged it.';
