set local search_path to minsheng;

-- When a transfer began, moved, ended and was moved back, on both axes: from these its state follows as of any
-- day and as known at any position.
alter table fund_transfer
  add column first_position bigint,
  add column first_on date,
  add column moved_position bigint,
  add column moved_on date,
  add column ended_position bigint,
  add column ended_on date,
  add column ended_as text check (ended_as in ('voided', 'expired')),
  add column reversed_position bigint,
  add column reversed_on date;

update fund_transfer as t set
  first_position = s.first_position, first_on = s.first_on,
  moved_position = s.moved_position, moved_on = s.moved_on,
  ended_position = s.ended_position, ended_on = s.ended_on,
  ended_as = case when t.state in ('voided', 'expired') then t.state end,
  reversed_position = s.reversed_position, reversed_on = s.reversed_on
from (
  select substr(stream, 10)::uuid as id,
    min(position) filter (where stream_version = 1) as first_position,
    min(occurred_on) filter (where stream_version = 1) as first_on,
    min(position) filter (where type in ('TransferPosted', 'ReservationPosted')) as moved_position,
    min(occurred_on) filter (where type in ('TransferPosted', 'ReservationPosted')) as moved_on,
    min(position) filter (where type = 'ReservationEnded') as ended_position,
    min(occurred_on) filter (where type = 'ReservationEnded') as ended_on,
    min(position) filter (where type = 'TransferReversed') as reversed_position,
    min(occurred_on) filter (where type = 'TransferReversed') as reversed_on
  from journal where stream like 'transfer/%' group by stream
) as s
where s.id = t.id;

alter table fund_transfer
  alter column first_position set not null,
  alter column first_on set not null;

create index fund_transfer_by_position on fund_transfer (year, first_position);
