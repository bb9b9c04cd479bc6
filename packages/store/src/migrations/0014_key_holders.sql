set local search_path to minsheng;

-- Who has a key, besides what it is for; and why it was revoked. Keys that are there are named by their holder.
alter table access_key
  add column agency text,
  add column revocation_reason text,
  add constraint access_key_revocation check (
    (revoked_at is null) = (revoked_by is null) and (revocation_reason is null or revoked_at is not null));
update access_key set agency = name;
alter table access_key alter column agency set not null;

grant update (revocation_reason) on access_key to minsheng_app;
