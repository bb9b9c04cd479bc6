/** The three questions of an item in a division: its target and parts, what is wrong, what can be done. */
import type { ItemsAnswer, ItemsRow, TargetsAnswer, TargetsRow } from "@minsheng/core/programme"
import { addingUpWords } from "@minsheng/core/words"
import { type Say, Sentence, useLanguage } from "../../app/locale.tsx"
import { Offers } from "../../design/Offers.tsx"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { Stated } from "../../design/figure/Stated.tsx"
import { canNow, type useForms } from "./openForm.ts"
import { VERDICT_STATES } from "./PartsTable.tsx"
import { Issued, targetText } from "./pieces.tsx"
import { itemPageWords as words, words as pageWords } from "./words.ts"
import "./programme.css"

export interface Shown {
  readonly items: ItemsAnswer
  readonly item: ItemsRow
  readonly targets: TargetsAnswer
  readonly row: TargetsRow
}

export type Forms = ReturnType<typeof useForms>

const problemsOf = ({ item, row, items }: Shown, say: Say): ReadonlyArray<StripLine> => {
  const { addingUp, whole, state } = row
  const verdict = addingUp?.verdict
  const isUnknown = whole !== null && whole.quantity === null && whole.words === null
  const lines: ReadonlyArray<StripLine | false> = [
    verdict !== undefined &&
      VERDICT_STATES[verdict] !== "done" &&
      VERDICT_STATES[verdict] !== "notApplicable" && {
        id: "sum",
        state: VERDICT_STATES[verdict],
        text: say(addingUpWords[verdict]),
      },
    !item.item.confirmed && { id: "doubt", state: "undetermined", text: say(pageWords.doubtful) },
    isUnknown &&
      state.phase === "empty" && {
        id: "unknown",
        state: "undetermined",
        text: say(items.levels.length === 1 ? addingUpWords.wholeUnknown : words.notIssuedAbove),
      },
  ]
  return lines.filter((line) => line !== false)
}

const nextOf = ({ row }: Shown, say: Say): ReadonlyArray<StripLine> => {
  const { phase } = row.state
  if (row.parts.length === 0) return [{ id: "none", state: "notApplicable", text: say(words.noneBelow) }]
  if (phase === "empty") return [{ id: "break", state: "toDo", text: say(words.breakFirst) }]
  return phase === "issued"
    ? [{ id: "done", state: "done", text: say(words.done) }]
    : [{ id: "issue", state: "toDo", text: say(words.otherIssues) }]
}

/** What the reader may do now with the item and its targets. */
const Actions = ({ shown, forms }: { readonly shown: Shown; readonly forms: Forms }) => {
  const { say } = useLanguage()
  const { items, item, row } = shown
  const { phase } = row.state
  const edits = canNow(items, "programme.edit")
  const isOpen = phase !== "issued"
  const breaks = edits && isOpen && row.parts.length > 0 && item.runs
  const mayPropose = breaks && row.whole?.quantity !== null && row.whole?.adds === true
  const isOwn = item.listedBy === items.levels.at(-1)?.code
  const catalogueOpen = items.state.phase !== "issued"
  const offers = [
    {
      form: "issue",
      text: say(pageWords.issue),
      isOffered: canNow(items, "programme.issue") && isOpen && phase !== "empty",
      leadsOn: true,
    },
    { form: "breakdown", text: say(words.breakDown), isOffered: breaks, leadsOn: true },
    { form: "breakdown.plan", text: say(words.byPlan), isOffered: mayPropose },
    { form: "breakdown.equal", text: say(words.equally), isOffered: mayPropose },
    { form: "adjust", text: say(pageWords.adjust), isOffered: edits && phase === "issued" },
    { form: "withdraw", text: say(pageWords.withdraw), isOffered: edits && phase === "adjusting" },
    { form: "item", text: say(pageWords.editItem), isOffered: edits && isOwn && catalogueOpen },
    { form: "drop", text: say(pageWords.drop), isOffered: edits && isOwn && catalogueOpen },
    { form: "settle", text: say(pageWords.settle), isOffered: edits && !isOwn && catalogueOpen },
  ]
  return <Offers offers={offers} open={forms.open} />
}

export const ItemStrip = ({ shown, forms }: { readonly shown: Shown; readonly forms: Forms }) => {
  const spoken = useLanguage()
  const { say } = spoken
  const { items, row } = shown
  const known = row.parts.filter(({ target }) => target !== null && target._tag !== "Unknown")
  const nameIn = ({ region }: TargetsRow["parts"][number]): string => say(region.name)
  const place = items.levels.at(-1)
  return (
    <Strip
      stand={
        <>
          <p className="strong">
            <Sentence
              words={words.toIs}
              parts={{
                place: place === undefined ? "" : say(place.name),
                target: <Stated>{targetText(row.whole, spoken)}</Stated>,
              }}
            />
          </p>
          <p>
            <Sentence
              words={words.partsKnown}
              parts={{
                n: <CountDoor count={known.length} of={words.knownCounted} named={known.map(nameIn)} />,
                m: (
                  <CountDoor count={row.parts.length} of={words.belowCounted} named={row.parts.map(nameIn)} />
                ),
              }}
            />
          </p>
          <Issued state={row.state} />
        </>
      }
      problems={problemsOf(shown, say)}
      actions={nextOf(shown, say)}
      primary={
        <div className="dialog-actions no-print">
          <Actions shown={shown} forms={forms} />
        </div>
      }
    />
  )
}
