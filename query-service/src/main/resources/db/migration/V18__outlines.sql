-- What the statements of a party's day mean, read from the index alone: to find what a new one is like, most of the others
-- need not be looked at. Long ones have no place in an index, and an index of their own.
create index statement_outline on statement (party, sort_date) include (article_id, ordinal, meaning)
    where cardinality(meaning) between 1 and 300;
create index statement_long_outline on statement (party, sort_date) where cardinality(meaning) > 300;

-- Every few seconds it is looked whether changes are too old to be kept: from the index, not through all that are kept.
create index change_made on change (made_at, sequence);
