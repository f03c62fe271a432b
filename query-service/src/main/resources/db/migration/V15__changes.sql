-- How answers changed, in the order in which it was made known. Outlives the emptying of the read model, as decisions do.

create table known_article (
    article_id text collate "C" primary key,
    version    integer     not null,
    withdrawn  boolean     not null,
    event_time timestamptz not null,
    digest     bytea       not null
);
comment on table known_article is 'The latest event of each article that was ever projected: tells a replay from news.';

create table change (
    sequence        bigint primary key,
    subject         text collate "C" not null,
    follows         bigint not null,
    kind            text   not null,
    cause           text   not null,
    holder_id       text collate "C" not null,
    holder_name     text   not null,
    issue           text collate "C",
    event_date      date,
    before          jsonb,
    after           jsonb,
    disagreement    jsonb,
    evidence        jsonb  not null,
    made_at         timestamptz not null default clock_timestamp(),
    unique (subject, follows)
);
comment on column change.sequence is 'Given while the row of feed is locked until the commit: numbers become visible in their order.';
comment on column change.follows is 'The last change of the same subject before it, 0 if there is none: nothing is announced twice.';
create index change_holder on change (holder_id, sequence);
create index change_issue on change (issue, sequence);

create table announced (
    subject   text collate "C" primary key,
    sequence  bigint not null,
    holder_id text collate "C",
    issue     text collate "C",
    said      jsonb
);
comment on table announced is 'What readers of the changes know of each position and disagreement; said is null if it is gone.';

create table unannounced (
    subject         text collate "C" primary key,
    holder_id       text collate "C",
    issue           text collate "C",
    disagreement_id text collate "C"
);
comment on table unannounced is 'What may differ from what was announced. Empty but during a replay and inside of transactions.';

create table feed (
    one            boolean primary key default true check (one),
    last           bigint  not null default 0,
    pruned_through bigint  not null default 0,
    behind_since   timestamptz
);
comment on column feed.pruned_through is 'The last change that is not kept any more.';
comment on column feed.behind_since is 'When a replay began to bring back what is known; nothing is announced until it has.';
insert into feed default values;

insert into known_article select article_id, version, withdrawn, event_time, digest from article;
insert into announced (subject, sequence, holder_id, issue, said)
select 'position' || chr(10) || holder_id || chr(10) || issue, 0, holder_id, issue,
    jsonb_build_object('polarity', polarity, 'strength', strength, 'conditions',
        coalesce((select jsonb_agg(tracked -> 'condition' -> 'text') from jsonb_array_elements(conditions) tracked), '[]'),
        'since', since, 'asOf', as_of)
from position;
insert into announced (subject, sequence, holder_id, issue, said)
select 'disagreement' || chr(10) || disagreement_id, 0, holder_id, issue,
    jsonb_build_object('id', disagreement_id, 'kind', kind, 'date', event_date, 'outlets', to_jsonb(outlets),
        'sides', (select jsonb_agg(side -> 'says') from jsonb_array_elements(sides) side))
from disagreement;
