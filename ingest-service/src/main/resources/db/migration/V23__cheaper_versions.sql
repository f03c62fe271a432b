-- A version is written in the statement that writes its article, and articles are never deleted. So the reference needs no
-- check, which would cost a look-up and a lock for each row.
alter table article_version drop constraint article_version_article_id_fkey;

-- Packing a text by the old method costs more than all else of its row. Where this server has no better one, texts stay as
-- they are, and beside the rest of their row if they are short.
do $$
begin
    alter table article_version alter column text set compression lz4;
exception when feature_not_supported then
    alter table article_version alter column text set storage external;
    alter table article_version set (toast_tuple_target = 4080);
end
$$;
