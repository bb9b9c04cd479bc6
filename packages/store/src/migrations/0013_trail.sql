set local search_path to minsheng;

-- Who did what is asked of the whole journal: by person and by kind of act, the latest first.
create index journal_by_actor on journal (actor, position);
create index journal_by_type on journal (type, position);

-- What was seen, by what it was about; and all of one kind of act, the latest first.
create index access_record_by_use_case on access_record (use_case, at, id);
