-- Who is told of changes, and what became of each message.

create table webhook (
    webhook_id   uuid primary key,
    url          text not null,
    holder       text,
    issue        text,
    kind         text,
    secret       text not null,
    made_at      timestamptz not null default now(),
    seen         bigint not null,
    due_at       timestamptz not null default now(),
    leased_until timestamptz,
    lease        uuid,
    gone_at      timestamptz
);
comment on column webhook.seen is 'The change up to which messages were made.';
comment on column webhook.lease is 'Who delivers to it until leased_until: one replica at a time, so that messages keep their order.';
comment on column webhook.gone_at is 'When the receiver answered 410: it gets nothing any more.';

create table webhook_delivery (
    delivery_id  bigint generated always as identity primary key,
    webhook_id   uuid   not null references webhook on delete cascade,
    change_id    bigint not null,
    body         text   not null,
    state        text   not null default 'pending' check (state in ('pending', 'delivered', 'given-up')),
    attempts     integer not null default 0,
    status       integer,
    fault        text,
    made_at      timestamptz not null default now(),
    tried_at     timestamptz
);
create index webhook_delivery_log on webhook_delivery (webhook_id, delivery_id desc);
create index webhook_delivery_pending on webhook_delivery (webhook_id, delivery_id) where state = 'pending';
