-- What is kept of an article beside what is announced of it, and how each field is known.
alter table article
    add column byline text,
    add column modified_at text,
    add column provenance text;
