/** What is wrong, worst first: items and regions behind time, returns that are missing, doubtful facts. */
import { Link } from "wouter"
import type { Locale } from "@minsheng/core/kernel"
import { linkTo, type useAddress } from "../../app/address.ts"
import { Listed, type Say, Sentence } from "../../app/locale.tsx"
import { monthName } from "../../app/times.ts"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { GapDoor } from "../../design/figure/GapDoor.tsx"
import { countText, pointsText } from "../../design/numbers.ts"
import { Door } from "../../design/Popover.tsx"
import type { StripLine } from "../../design/Strip.tsx"
import type { OverviewModel } from "./model.ts"
import { words } from "./words.ts"

const REGIONS_NAMED = 3

interface Reader extends Pick<ReturnType<typeof useAddress>, "params" | "addressWith"> {
  readonly say: Say
  readonly locale: Locale
}

const Points = ({
  row,
  model,
}: {
  readonly row: OverviewModel["behindItems"][number]
  readonly model: OverviewModel
}) => (
  <b>
    <GapDoor gap={row.gap} sums={row.sums} time={model.time} axes={model.answer.figures.axes} />
  </b>
)

const behindItems = (model: OverviewModel, { say }: Reader): ReadonlyArray<StripLine> => {
  const { behindItems: rows } = model
  const [worst] = rows
  if (worst === undefined) return []
  const list = () => (
    <ul>
      {rows.map((row) => (
        <li key={row.item.key} className="door-line">
          <span>
            {row.item.key} {say(row.item.name)}
          </span>
          <b className="behind">{pointsText(row.gap)}</b>
        </li>
      ))}
    </ul>
  )
  const count = (
    <Door className="strong" label={say(words.behindItemsTitle)} content={list}>
      {rows.length}
    </Door>
  )
  const parts = { n: count, item: say(worst.item.name), points: <Points row={worst} model={model} /> }
  return [{ id: "items", state: "late", text: <Sentence words={words.behindItems} parts={parts} /> }]
}

const behindRegions = (model: OverviewModel, { say, addressWith }: Reader): ReadonlyArray<StripLine> => {
  // A single region is the whole that the strip speaks of already.
  if (model.behindRegions.length === 0 || model.regions.length === 1) return []
  const links = model.behindRegions.map((behind) => {
    const region = model.answer.regions.find((candidate) => candidate.code === behind.code)
    return (
      <Link key={behind.code} href={addressWith({ region: behind.code })}>
        {region === undefined ? behind.code : say(region.name)} {pointsText(behind.gap)}
      </Link>
    )
  })
  const n = (
    <CountDoor className="strong" count={links.length} of={words.regionsBehindCounted} named={links} />
  )
  const parts = { n, regions: <Listed>{links.slice(0, REGIONS_NAMED)}</Listed> }
  return [{ id: "regions", state: "late", text: <Sentence words={words.behindRegions} parts={parts} /> }]
}

const missingReturns = (model: OverviewModel, { say, locale, params }: Reader): ReadonlyArray<StripLine> => {
  if (model.missingCount === 0) return []
  const region = model.answer.figures.region.code
  const count = countText(model.missingCount)
  const link = (
    <Link href={linkTo("/projects", params, { missing: model.month, region })}>
      {say(words.missingLink, { n: count, month: monthName(model.month, locale) })}
    </Link>
  )
  const counties = (
    <CountDoor count={model.missingCountyCount} of={words.missingCountiesCounted} more={link} />
  )
  const parts = { n: link, counties }
  return [{ id: "missing", state: "undetermined", text: <Sentence words={words.missing} parts={parts} /> }]
}

const unconfirmedItems = (model: OverviewModel, { say }: Reader): ReadonlyArray<StripLine> => {
  const doubtful = model.answer.items.filter((item) => !item.confirmed)
  if (doubtful.length === 0) return []
  const names = doubtful.map((item) => (
    <span key={item.key}>
      <span className="item-key">{item.key}</span> {say(item.name)}
    </span>
  ))
  const n = <CountDoor className="strong" count={doubtful.length} of={words.doubtfulCounted} named={names} />
  const parts = { n, items: <Listed>{names}</Listed> }
  return [
    { id: "unconfirmed", state: "undetermined", text: <Sentence words={words.unconfirmed} parts={parts} /> },
  ]
}

export const problemsOf = (model: OverviewModel, reader: Reader): ReadonlyArray<StripLine> =>
  [behindItems, behindRegions, missingReturns, unconfirmedItems].flatMap((look) => look(model, reader))
