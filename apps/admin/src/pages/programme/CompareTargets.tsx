/** What differs between two versions of an item's targets, division by division. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import { DivisionCode, type ItemKey } from "@minsheng/core/kernel"
import type { CompareTargetsAnswer } from "@minsheng/core/programme"
import { compareTargetsQuery, itemsQuery, versionsQuery } from "../../api/programme.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { Stated } from "../../design/figure/Stated.tsx"
import { grouped } from "../../design/numbers.ts"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { Side, sideOf, versionsOffered } from "./compareSides.tsx"
import { partText, Trust } from "./pieces.tsx"
import { compareWords as words, itemPageWords, words as pageWords } from "./words.ts"

type Row = CompareTargetsAnswer["parts"][number]

const signed = (more: string | null): string =>
  more === null || more === "0" ? "–" : `${more.startsWith("-") ? "" : "+"}${grouped(more)}`

const COLUMNS: ReadonlyArray<Column<Row>> = [
  {
    key: "region",
    title: pageWords.region,
    kind: "text",
    width: 200,
    isFixed: true,
    isRowName: true,
    cell: ({ region }, { say }) => `${say(region.name)} ${region.code}`,
  },
  {
    key: "before",
    title: words.before,
    kind: "number",
    made: "stated",
    width: 140,
    cell: ({ before }, spoken) => partText(before, spoken),
  },
  {
    key: "after",
    title: words.after,
    kind: "number",
    made: "stated",
    width: 140,
    cell: ({ after }, spoken) => partText(after, spoken),
  },
  {
    key: "more",
    title: words.more,
    kind: "number",
    made: ({ before, after }, spoken) => ({
      formula: itemPageWords.moreFormula,
      terms: [
        { name: words.after, text: partText(after, spoken) },
        { name: words.before, text: partText(before, spoken) },
      ],
    }),
    width: 120,
    cell: ({ more }) => signed(more),
  },
  {
    key: "source",
    title: pageWords.source,
    kind: "text",
    width: 320,
    grows: true,
    cell: ({ afterProvenance }) =>
      afterProvenance === null ? (
        "–"
      ) : (
        <>
          <Trust provenance={afterProvenance} /> <span className="as-recorded">{afterProvenance.source}</span>
        </>
      ),
  },
]

/** A version, what its parts make, and what is left of it with the reason. */
const SideText = ({
  answer,
  side,
}: {
  readonly answer: CompareTargetsAnswer
  readonly side: "before" | "after"
}) => {
  const spoken = useLanguage()
  const { say } = spoken
  const { year, version, sum, remainder } = answer[side]
  const named = {
    year,
    version: <Stated>{version === null ? say(words.draft) : say(pageWords.version, { n: version })}</Stated>,
  }
  const made = sum !== null && (
    <FigureDoor
      formula={itemPageWords.partsAdded}
      terms={answer.parts.map((part) => ({ name: part.region.name, text: partText(part[side], spoken) }))}
      result={{ name: itemPageWords.sum, text: grouped(sum) }}
    >
      {grouped(sum)}
    </FigureDoor>
  )
  return (
    <>
      <Sentence words={sum === null ? words.unsummed : words.summed} parts={{ ...named, sum: made }} />
      {remainder !== null && (
        <Stated>
          {"，"}
          {say(words.left, { left: grouped(remainder.quantity), reason: remainder.reason })}
        </Stated>
      )}
    </>
  )
}

const Differences = ({ answer }: { readonly answer: CompareTargetsAnswer }) => {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const layout = useLayout("targetDifferences", COLUMNS)
  const isWhole = params.get("all") === "1"
  const changed = answer.parts.filter((part) => part.changed)
  const rows = isWhole ? answer.parts : changed
  return (
    <>
      <p className="strong">
        <SideText answer={answer} side="before" /> → <SideText answer={answer} side="after" />
      </p>
      {rows.length === 0 ? (
        <p>{say(words.same)}</p>
      ) : (
        <DataTable
          label={say(words.targetsTitle)}
          layout={layout}
          rows={rows}
          looks={{ keyOf: ({ region }) => region.code }}
        />
      )}
      {!isWhole && changed.length < answer.parts.length && (
        <p className="note">
          <Sentence
            words={words.sameParts}
            parts={{
              n: (
                <CountDoor
                  count={answer.parts.length - changed.length}
                  of={words.sameCounted}
                  named={answer.parts.filter((part) => !part.changed).map(({ region }) => say(region.name))}
                />
              ),
            }}
          />{" "}
          <button type="button" className="button" onClick={() => change({ all: "1" })}>
            {say(words.all)}
          </button>
        </p>
      )}
    </>
  )
}

/** What an address names by the year alone is what is in force. */
const named = (asked: string, found: CompareTargetsAnswer["before"] | undefined): string =>
  found === undefined ? asked : `${found.year}@${found.version ?? "draft"}`

/** The versions of an item's targets in the division's year, the draft where there is one. */
const useOffered = (
  year: number,
  region: DivisionCode.DivisionCode | undefined,
  itemKey: ItemKey.ItemKey,
) => {
  const question = { year, ...(region === undefined ? {} : { region }) }
  const versions = useQuery(versionsQuery(question))
  const items = useQuery(itemsQuery({ ...question, draft: true }))
  const row = items.data?.items.find(({ item }) => item.key === itemKey)
  const numbers = (versions.data?.versions ?? [])
    .filter((one) => one.itemKey === itemKey)
    .map(({ number }) => number)
  const version = numbers.length === 0 ? null : Math.max(...numbers)
  return { item: row?.item, offered: versionsOffered({ year, version, phase: row?.breakdown ?? "empty" }) }
}

export const CompareTargets = ({ itemKey }: { readonly itemKey: ItemKey.ItemKey }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { about } = useSession()
  const region = DivisionCode.parse(params.get("region") ?? "")
  const before = params.get("before") ?? String(about.programmeYear)
  const after = params.get("after") ?? String(about.programmeYear)
  const { year } = sideOf(after, about.programmeYear)
  const { item, offered } = useOffered(year, region, itemKey)
  const compared = useQuery(
    compareTargetsQuery({
      itemKey,
      before: sideOf(before, about.programmeYear),
      after: sideOf(after, about.programmeYear),
      ...(region === undefined ? {} : { region }),
    }),
  )
  const back = linkTo(`/programme/items/${itemKey}`, params, { year: String(year), region })
  return (
    <>
      <div className="page-head">
        <h1>
          {say(words.targetsTitle)} · {itemKey} {item !== undefined && say(item.name)}
          {compared.data !== undefined &&
            ` · ${compared.data.levels.map(({ name }) => say(name)).join(" · ")}`}
        </h1>
        <div className="actions no-print">
          <Side name="before" asked={named(before, compared.data?.before)} offered={offered} />
          <Side name="after" asked={named(after, compared.data?.after)} offered={offered} />
          <Link href={back} className="button">
            {say(words.toItem)}
          </Link>
        </div>
      </div>
      <Answer query={compared}>{(answer) => <Differences answer={answer} />}</Answer>
    </>
  )
}
