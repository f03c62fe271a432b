alter table feed_entry add column problem_field text;
