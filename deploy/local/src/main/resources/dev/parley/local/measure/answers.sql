-- Made-up answers for a measurement: $stances stances and twice as many statements over two years, in which few holders and
-- issues have most, as in the news. The kept tables are filled as the projection would fill them.
set search_path to query;
set synchronous_commit to off;
truncate article, name_form, entity, statement, stance, occasion, position, rendering, utterance, disagreement;
drop index statement_search;
select setseed(0.42);

-- The forms that articles' entities have, so that articles projected afterwards speak of the same states and persons.
create function pg_temp.form_id(variadic parts text[]) returns uuid language sql return
    (select left(encode(sha256(string_agg(case when part is null then int4send(-1)
            else int4send(octet_length(part)) || convert_to(part, 'UTF8') end, ''::bytea order by place)), 'hex'), 32)::uuid
    from unnest(parts) with ordinality as of (part, place));
create temp table state as
select n, pg_temp.form_id('STATE', 'State ' || n, null, 'state-' || n, null) as form_id from generate_series(0, 399) n;
create temp table person as
select n, pg_temp.form_id('PERSON', 'Minister ' || n, null, 'state-' || n % 400, 'foreign') as form_id
from generate_series(0, 1999) n;
analyze pg_temp.state;
analyze pg_temp.person;
insert into name_form (form_id, kind, name, state, slug, own_id, entity_id, entity_name)
select form_id, 'state', 'State ' || n, 'state-' || n, 'state-' || n, 'state:state-' || n, 'state:state-' || n, 'State ' || n
from state;
insert into name_form (form_id, kind, name, state, office, slug, own_id, block, entity_id, entity_name)
select form_id, 'person', 'Minister ' || n, 'state-' || n % 400, 'foreign', 'minister-' || n, id, n::text, id,
    'Minister ' || n
from (select form_id, n, 'person:minister-' || n || '-state-' || n % 400 as id from person) named;

insert into article (article_id, version, withdrawn, event_time, digest, title, url, outlet, publisher_group, published_at,
    published_on, language, origin_id, body, zones, extractor_version, codebook)
select 'a' || n, 1, false, '2026-01-01Z', '\x00', 'Headline ' || n, 'https://news.example/' || n,
    'Outlet ' || outlet, case when outlet % 3 = 0 then 'Group ' || outlet % 9 end, day::text, day, 'en',
    'o' || (n - n % 5 * (random() * 0.6)::int), 'Body of ' || n, '[]', 'measure', 'measure-1'
from (select n, floor(60 * power(random(), 2))::int as outlet, date '2024-01-01' + (random() * 729)::int as day
    from generate_series(1, $stances / 10) n) made;
analyze article;

insert into stance (article_id, ordinal, stance_id, sort_date, event_date, holder, issue, polarity, strength, conditions,
    evidence, basis, rule, wording, anonymous, statement_id)
select article_id, ordinal, 'p' || ordinal, published_on, published_on, state.form_id, 'issue-' || issue,
    (array['oppose', 'oppose', 'support', 'conditional', 'neutral'])[1 + (holder + issue + (random() * 1.3)::int) % 5],
    (array['firm', 'firm', 'hedged', 'categorical'])[1 + (random() * 3)::int],
    case when random() < 0.2 then '[{"start": 40, "end": 65, "text": "only if the quotas return"}]' else '[]' end::jsonb,
    '[{"start": 10, "end": 39, "text": "the quotas are not negotiable"}]', 'statement', 'measure', 'paraphrase', false,
    's' || ordinal
from (select article_id, published_on, ordinal, floor(400 * power(random(), 3))::int as holder,
        floor(120 * power(random(), 3))::int as issue
    from article cross join generate_series(0, 9) ordinal) made
join state on state.n = holder;

insert into statement (article_id, ordinal, statement_id, sort_date, event_date, kind, zone, speaker, on_behalf_of, cue, content,
    words, denied, rule, meaning, anonymous, search)
select article_id, ordinal, 's' || ordinal, published_on, published_on,
    kind, 'body', person.form_id, state.form_id, '{"text": "said", "spans": [], "inherited": true}',
    jsonb_build_array(jsonb_build_object('start', 10, 'end', 10 + length(words), 'text', words)), words, false, 'measure',
    array[speaker, ordinal, (random() * 1000)::int], false, search_of(words, null, published_on, person.form_id,
        state.form_id, null, kind, outlet,
        array(select issue from stance where stance.article_id = made.article_id and stance.statement_id = 's' || made.ordinal))
from (select article_id, published_on, outlet, ordinal, (array['direct', 'indirect', 'mixed'])[1 + (random() * 2)::int] as kind, floor(2000 * power(random(), 3))::int as speaker,
        'the word' || floor(5000 * power(random(), 3)) || ' about word' || floor(5000 * power(random(), 3)) || ' and word'
            || floor(5000 * power(random(), 2)) || ' was never word' || floor(5000 * random()) as words
    from article cross join generate_series(0, 19) ordinal) made
join person on person.n = speaker join state on state.n = speaker % 400;
create index statement_search on statement using gin (search) with (gin_pending_list_limit = 256);
analyze;

create temp table tallied as
select form.entity_id as holder_id, stance.issue, stance.sort_date, stance.polarity, max(stance.strength) as strength,
    bool_or(stance.conditions <> '[]') as conditional,
    jsonb_build_object('reports', count(distinct article_id), 'origins', count(distinct origin_id),
        'outlets', jsonb_agg(distinct outlet), 'publishers', jsonb_agg(distinct coalesce(publisher_group, outlet))) as tally,
    count(*) as weight, jsonb_agg(jsonb_build_object('articleId', article_id, 'ordinal', ordinal)) as proof
from stance join name_form form on form.form_id = stance.holder join article using (article_id)
group by 1, 2, 3, 4;
insert into occasion (holder_id, issue, sort_date, event_date, polarity, strength, change, conditions, tallies, withdrawn)
select holder_id, issue, sort_date, sort_date, polarity, strength,
    case when before is null then 'new' when before = polarity then 'reaffirmed' else 'softened' end, conditions, tallies, 0
from (select *, lag(polarity) over (partition by holder_id, issue order by sort_date) as before
    from (select holder_id, issue, sort_date, (array_agg(polarity order by weight desc, polarity))[1] as polarity,
            (array_agg(strength order by weight desc, polarity))[1] as strength,
            case when bool_or(conditional) then '[{"text": "only if the quotas return", "by": []}]' else '[]' end::jsonb
                as conditions,
            jsonb_object_agg(polarity, tally) || jsonb_build_object('all', (array_agg(tally order by weight desc))[1]) as tallies
        from tallied group by 1, 2, 3) occasions) steps;
insert into position (holder_id, issue, polarity, strength, conditions, since, as_of, change, trend, occasions, tally)
select distinct on (holder_id, issue) holder_id, issue, polarity, strength, '[]', sort_date, sort_date, change, 'steady', 1,
    tallies -> 'all'
from occasion order by holder_id, issue, sort_date desc;
insert into disagreement (disagreement_id, kind, holder_id, issue, sort_date, event_date, outlets, sides)
select 'polarity-' || md5(holder_id || issue || sort_date), 'polarity', holder_id, issue, sort_date, sort_date,
    array_agg(distinct tally -> 'outlets' ->> 0), jsonb_agg(jsonb_build_object('says', polarity, 'tally', tally, 'proof', proof))
from tallied group by holder_id, issue, sort_date having count(*) > 1;
insert into rendering (article_id, ordinal, utterance_id)
select article_id, ordinal, article_id || '.' || ordinal from statement;
-- As it would be by now had the articles come one by one.
vacuum analyze;
