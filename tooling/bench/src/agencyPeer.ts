/** The tables that PostGraphile serves beside our own, made from the same journal. */
import { connectOwner, type Database } from "@minsheng/store"

/** What PostGraphile reads: rows as plain as they can be, with the keys and indexes that it wants. */
const PEER = `
  create schema peer;
  create table peer.county (code text primary key, name text not null);
  insert into peer.county select payload::json ->> 'code', payload::json -> 'name' ->> 'zh'
    from minsheng.journal where type = 'DivisionEstablished' on conflict do nothing;
  create table peer.item (key text primary key, name text not null);
  insert into peer.item select payload::json ->> 'key', payload::json -> 'name' ->> 'zh'
    from minsheng.journal where type = 'ItemListed' on conflict do nothing;
  create table peer.project (id uuid primary key, code text not null unique,
    county_code text not null references peer.county, item_key text not null references peer.item,
    name text not null, annual_plan_fen bigint not null, invested_fen bigint not null,
    disbursed_fen bigint not null, spent_fen bigint not null);
  insert into peer.project select id, code, county_code, item_key, name, annual_plan_fen, invested_fen,
    disbursed_fen, spent_fen from minsheng.project;
  create index on peer.project (county_code, code);
  create index on peer.project (item_key);
  create table peer.report (project_id uuid not null references peer.project, month text not null,
    invested_fen bigint not null, disbursed_fen bigint not null, spent_fen bigint not null,
    primary key (project_id, month));
  insert into peer.report select substr(stream, 9)::uuid, payload::json ->> 'month',
    (payload::json ->> 'investedFen')::bigint, (payload::json ->> 'disbursedFen')::bigint,
    (payload::json ->> 'spentFen')::bigint from minsheng.journal as entry
    where type = 'MonthReported' and not annuls
      and not exists (select from minsheng.journal as later where later.supersedes = entry.position)
    on conflict do nothing;
  create table peer.figure (county_code text not null references peer.county,
    item_key text not null references peer.item, project_count bigint not null,
    annual_plan_fen bigint not null, invested_fen bigint not null, disbursed_fen bigint not null,
    spent_fen bigint not null, primary key (county_code, item_key));
  insert into peer.figure select county_code, item_key, sum(project_count), sum(annual_plan_fen),
    sum(invested_fen), sum(disbursed_fen), sum(spent_fen)
    from minsheng.progress_rollup where month <= '2010-05' group by county_code, item_key;
  create index on peer.figure (item_key);`

export const makePeer = async (database: Database): Promise<void> => {
  const client = await connectOwner(database)
  try {
    await client.query(PEER)
  } finally {
    await client.end()
  }
}
