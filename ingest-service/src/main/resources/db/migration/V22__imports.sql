-- Files to take in, and how far each is. What is counted and where to go on are written in the transaction that stores the
-- articles, by whoever holds the lease; so nothing is counted twice and nothing is left out.
create table import_job (
    id text primary key,
    name text not null,
    shape text not null check (shape in ('ndjson', 'warc', 'feed')),
    path text not null,
    place text,
    size bigint not null,
    state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    position bigint not null default 0,
    records bigint not null default 0,
    accepted bigint not null default 0,
    duplicates bigint not null default 0,
    rejected bigint not null default 0,
    skipped bigint not null default 0,
    records_per_second double precision,
    bytes_per_second double precision,
    problem_type text,
    problem_detail text,
    lease_owner text,
    lease_until timestamptz,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
);

create index import_job_open on import_job (created_at) where state in ('waiting', 'running');

create table import_failure (
    import_id text not null references import_job on delete cascade,
    record bigint not null,
    reference text,
    problem_type text not null,
    problem_detail text,
    problem_field text,
    primary key (import_id, record)
);
