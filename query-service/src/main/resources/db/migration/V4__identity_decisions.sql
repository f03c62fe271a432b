-- What people decided about who is who. Kept through withdrawals, replays and re-extraction: it is no part of what events say.

create table identity_decision (
    decision_id bigint generated always as identity primary key,
    kind        text not null check (kind in ('merge', 'split', 'pin', 'undo')),
    entity_id   text not null,
    into_id     text,
    names       text[] not null,
    undoes      bigint unique references identity_decision,
    made_by     text not null,
    reason      text not null,
    made_at     timestamptz not null default now()
);
comment on table identity_decision is 'Every decision ever made, undone or not.';

create table identity_rule (
    own_id      text collate "C" not null,
    decision_id bigint not null references identity_decision,
    entity_id   text collate "C" not null,
    entity_name text not null,
    alone       boolean not null,
    primary key (own_id, decision_id)
);
comment on table identity_rule is 'What decisions that are not undone say of forms; of several the latest holds.';
comment on column identity_rule.alone is 'True if it says so of this form only; else all forms that are one with it follow it.';
create index identity_rule_decision on identity_rule (decision_id);
