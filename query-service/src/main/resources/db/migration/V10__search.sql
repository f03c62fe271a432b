-- Statements are found by one index over their words and by what they are filtered by, so that each question is one look-up
-- in it, however common its words are.

create function search_of(words text, venue text, sort_date date, speaker uuid, on_behalf_of uuid, relayed_by uuid, kind text,
    outlet text, issues text[]) returns tsvector language sql immutable parallel safe return
    setweight(to_tsvector('english', left(words, 100000)), 'A')
    || setweight(to_tsvector('english', left(coalesce(venue, ''), 10000)), 'C')
    || array_to_tsvector(array_remove(array['@s' || left(speaker::text, 18), '@b' || left(on_behalf_of::text, 18),
            '@r' || left(relayed_by::text, 18), '@t' || kind, '@o' || left(outlet, 200),
            '@d' || (sort_date - date '2000-01-01'),
            '@m' || (12 * extract(year from sort_date)::int + extract(month from sort_date)::int)], null)
        || array(select '@i' || issue from unnest(issues) issue));
comment on function search_of is
    'Its words, A, and its venue, C, by their stems; and marks, which no word is: of the name forms that speak (@s), are spoken '
    'for (@b) and pass on (@r), of type (@t), outlet (@o), issues (@i), day (@d, from 2000 on) and month (@m, from year 0 on). '
    'At most 100,000 characters, for a search vector has no more than a megabyte.';

drop index statement_words;
alter table statement add column search tsvector;
update statement set search = search_of(words, venue, sort_date, speaker, on_behalf_of, relayed_by, kind, article.outlet,
    array(select distinct issue from stance
        where stance.article_id = statement.article_id and stance.statement_id = statement.statement_id))
from article where article.article_id = statement.article_id;
alter table statement alter column search set not null;
-- What waits to be sorted into the index is read through by every search: 256 kB at most.
create index statement_search on statement using gin (search) with (gin_pending_list_limit = 256);
