-- What a site gave to ask by whether a page changed, beside the article that was made of it.
create table fetched_page (
    url_digest text primary key,
    article_id text not null references article,
    etag text,
    last_modified text,
    fetched_at timestamptz not null
);
