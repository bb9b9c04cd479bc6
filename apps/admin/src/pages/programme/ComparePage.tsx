/** What differs between two catalogues: of two years, or of two versions of one. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import { DivisionCode, ItemKey } from "@minsheng/core/kernel"
import type { CompareAnswer, ItemField, ProgrammeItem } from "@minsheng/core/programme"
import { itemFieldWords, itemKindWords } from "@minsheng/core/words"
import { compareQuery, yearsQuery } from "../../api/programme.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { type Spoken, useLanguage, listed, Sentence } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { TakeAlong } from "../../design/table/SeenTables.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { Stated } from "../../design/figure/Stated.tsx"
import { CompareTargets } from "./CompareTargets.tsx"
import { Side, sideOf, versionsOffered } from "./compareSides.tsx"
import { targetText } from "./pieces.tsx"
import { compareWords as words, words as pageWords } from "./words.ts"
import "./programme.css"

const fieldText = (item: ProgrammeItem, field: ItemField, spoken: Spoken): string => {
  const { say } = spoken
  switch (field) {
    case "name":
      return say(item.name)
    case "kind":
      return say(itemKindWords[item.kind])
    case "points":
      return String(item.points)
    case "leadDepartment":
      return say(item.leadDepartment)
    case "target":
      return targetText(item.target, spoken)
    case "officialNumber":
      return item.officialNumber === null ? "–" : String(item.officialNumber.number)
    case "confirmed":
      return item.confirmed ? "✓" : say(pageWords.doubtful)
  }
}

interface Difference {
  readonly change: "added" | "dropped" | "changed"
  readonly item: ProgrammeItem
  readonly field: ItemField | undefined
  readonly before: ProgrammeItem | undefined
  readonly after: ProgrammeItem | undefined
  readonly reason?: string | undefined
}

const differencesIn = ({
  added,
  dropped,
  dropReasons,
  changed,
}: CompareAnswer): ReadonlyArray<Difference> => [
  ...added.map((item): Difference => ({
    change: "added",
    item,
    field: undefined,
    before: undefined,
    after: item,
  })),
  ...dropped.map((item): Difference => ({
    change: "dropped",
    item,
    field: undefined,
    before: item,
    after: undefined,
    reason: dropReasons.find(({ key }) => key === item.key)?.reason,
  })),
  ...changed.flatMap(({ fields, before, after }) =>
    fields.map((field): Difference => ({ change: "changed", item: after, field, before, after })),
  ),
]

const shownSide = (item: ProgrammeItem | undefined, field: ItemField | undefined, spoken: Spoken): string => {
  if (item === undefined) return "–"
  return field === undefined ? spoken.say(item.leadDepartment) : fieldText(item, field, spoken)
}

const COLUMNS: ReadonlyArray<Column<Difference>> = [
  {
    key: "item",
    title: pageWords.name,
    kind: "text",
    width: 280,
    isFixed: true,
    isRowName: true,
    cell: ({ item }, { say }) => `${item.key} ${say(item.name)}`,
  },
  {
    key: "change",
    title: words.change,
    kind: "text",
    width: 90,
    cell: ({ change }, { say }) => say(words[change]),
  },
  {
    key: "field",
    title: words.field,
    kind: "text",
    width: 140,
    cell: ({ field }, { say }) => say(itemFieldWords[field ?? "leadDepartment"]),
  },
  {
    key: "before",
    title: words.before,
    kind: "text",
    width: 240,
    cell: ({ before, field }, spoken) => shownSide(before, field, spoken),
  },
  {
    key: "after",
    title: words.after,
    kind: "text",
    width: 240,
    grows: true,
    cell: ({ after, field, reason }, spoken) => reason ?? shownSide(after, field, spoken),
  },
]

/** A version with how many items it has, and their points. */
const Counted = ({
  side: { year, version, itemCount, points },
}: {
  readonly side: CompareAnswer["before"]
}) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const draft = version === null ? "1" : undefined
  const to = linkTo("/programme", params, { year: String(year), draft })
  const more = <Link href={to}>{say(pageWords.toCatalogue)}</Link>
  return (
    <Sentence
      words={words.counted}
      parts={{
        year,
        version: (
          <Stated>{version === null ? say(words.draft) : say(pageWords.version, { n: version })}</Stated>
        ),
        n: <CountDoor count={itemCount} of={words.itemsOfVersion} more={more} />,
        points: (
          <FigureDoor
            formula={pageWords.pointsAdded}
            terms={[{ name: pageWords.points, text: String(points) }]}
            more={more}
          >
            {points}
          </FigureDoor>
        ),
      }}
    />
  )
}

const Differences = ({ answer }: { readonly answer: CompareAnswer }) => {
  const { say } = useLanguage()
  const layout = useLayout("programmeDifferences", COLUMNS)
  const rows = differencesIn(answer)
  const empty = [answer.before, answer.after].find(({ itemCount }) => itemCount === 0)
  return (
    <>
      <p className="strong">
        <Counted side={answer.before} /> → <Counted side={answer.after} />
      </p>
      {empty !== undefined && <p className="reason-strip">{say(words.nothingYet, { year: empty.year })}</p>}
      {rows.length === 0 ? (
        <p>{say(words.same)}</p>
      ) : (
        <DataTable
          label={say(words.title)}
          layout={layout}
          rows={rows}
          looks={{ keyOf: ({ item, change, field }) => `${item.key} ${change} ${field ?? ""}` }}
        />
      )}
      {answer.kept.length > 0 && (
        <p className="note">
          <Sentence
            words={words.kept}
            parts={{
              n: <CountDoor count={answer.kept.length} of={words.keptCounted} />,
              items: <span className="item-key">{listed(answer.kept, say)}</span>,
            }}
          />
        </p>
      )}
    </>
  )
}

/** Of one item the targets are compared, else the catalogues. */
export const ComparePage = () => {
  const { params } = useAddress()
  const itemKey = ItemKey.parse(params.get("item") ?? "")
  return itemKey === undefined ? <CompareCatalogues /> : <CompareTargets itemKey={itemKey} />
}

const CompareCatalogues = () => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { about } = useSession()
  const years = useQuery(yearsQuery)
  const offered = (years.data ?? []).flatMap((row) => versionsOffered(row))
  const asked = (name: "before" | "after", standard: number): string => {
    const text = params.get(name) ?? String(standard)
    const row = years.data?.find(({ year }) => String(year) === text)
    return row === undefined ? text : `${text}@${row.version ?? "draft"}`
  }
  const region = DivisionCode.parse(params.get("region") ?? "")
  const compared = useQuery(
    compareQuery({
      before: sideOf(params.get("before"), about.programmeYear),
      after: sideOf(params.get("after"), about.programmeYear + 1),
      ...(region === undefined ? {} : { region }),
    }),
  )
  return (
    <>
      <div className="page-head">
        <h1>
          {say(words.title)}
          {compared.data !== undefined &&
            ` · ${compared.data.levels.map(({ name }) => say(name)).join(" · ")}`}
        </h1>
        <div className="actions no-print">
          <Side name="before" asked={asked("before", about.programmeYear)} offered={offered} />
          <Side name="after" asked={asked("after", about.programmeYear + 1)} offered={offered} />
          <Link href={linkTo("/programme", params, { region })} className="button">
            {say(pageWords.toCatalogue)}
          </Link>
          <TakeAlong />
        </div>
      </div>
      <Answer query={compared}>{(answer) => <Differences answer={answer} />}</Answer>
    </>
  )
}
