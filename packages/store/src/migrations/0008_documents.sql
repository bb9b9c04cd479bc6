set local search_path to minsheng;

-- Which record a document was attached to: a view of the journal.
create table document (
  id uuid primary key,
  record text collate "C" not null,
  sha256 bytea not null check (length(sha256) = 32)
);

create index document_by_digest on document (sha256);

-- The bytes of files, each once; they stand beside the journal, which has their digests.
create table attachment (
  id uuid primary key,
  sha256 bytea not null unique check (length(sha256) = 32),
  size bigint not null check (size > 0)
);

create table attachment_chunk (
  attachment_id uuid not null references attachment (id) on delete cascade deferrable initially deferred,
  number integer not null check (number >= 0),
  bytes bytea not null,
  primary key (attachment_id, number)
);

-- What offices send is compressed already.
alter table attachment_chunk alter column bytes set storage external;

-- Files that were sent: who may attach them, and until when they are kept unattached.
create table attachment_upload (
  id uuid primary key,
  actor text not null,
  attachment_id uuid not null references attachment (id),
  file_name text not null,
  media_type text not null,
  claimed_at timestamptz not null default now(),
  -- The same file sent again is the same upload, so that a command can be sent again with it.
  unique (actor, attachment_id, file_name)
);

create index attachment_upload_by_age on attachment_upload (claimed_at);
create index attachment_upload_by_attachment on attachment_upload (attachment_id);

grant select, insert, update, delete on document to minsheng_app;
grant select, insert, update, delete on attachment, attachment_chunk, attachment_upload to minsheng_app;
