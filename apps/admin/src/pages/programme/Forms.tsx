/** The forms of the programme's pages: each with what it begins with and where it sends its command. */
import type { Bilingual } from "@minsheng/core/kernel"
import {
  Bound,
  type IssuedPart,
  ITEM_KINDS,
  parsePartTarget,
  type ProgrammeItem,
} from "@minsheng/core/programme"
import { boundWords, confidenceWords, itemKindWords } from "@minsheng/core/words"
import { client } from "../../api/client.ts"
import { type Say, useLanguage, listed } from "../../app/locale.tsx"
import { CommandForm, type Ends } from "../../design/form/CommandForm.tsx"
import {
  adjustForm,
  copyForm,
  issueForm,
  itemForm,
  settleForm,
  type TypedDifference,
  type TypedItem,
  withdrawForm,
} from "./commands.ts"
import { formWords as words, words as pageWords } from "./words.ts"

/** Whose year a form is about. */
export interface About {
  readonly year: number
  readonly region: string
}

export const optionsOf = (names: Readonly<Record<string, Bilingual>>, say: Say) =>
  Object.entries(names).map(([value, name]) => ({ value, text: say(name) }))

/** Nobody makes a fact up on a page. */
const { synthetic: _, ...CONFIDENCES } = confidenceWords

export const confidenceOptions = (say: Say) => optionsOf(CONFIDENCES, say)

const subjectOf = ({ year, region }: About, part: IssuedPart): string =>
  `${year} ${region} ${part._tag === "Catalogue" ? "" : part.itemKeys.join(",")}`

const whatIs = (part: IssuedPart, say: Say): string =>
  part._tag === "Catalogue"
    ? say(pageWords.catalogue)
    : say(pageWords.targetsOf, { item: listed(part.itemKeys, say) })

/** What is not typed: whose year it is about, and which part of it. */
const fixedOf = (about: About, part: IssuedPart): About => {
  const said = { ...about, part }
  return said
}

type OfPart = Ends & { readonly about: About; readonly part: IssuedPart }

export const IssueForm = ({ about, part, ...ends }: OfPart) => {
  const { say } = useLanguage()
  return (
    <CommandForm
      {...ends}
      form={issueForm}
      title={say(words.issueTitle, { what: whatIs(part, say) })}
      subject={subjectOf(about, part)}
      begin={{ "document.provenance.confidence": "verified" }}
      fixed={fixedOf(about, part)}
      options={{ "document.provenance.confidence": confidenceOptions(say) }}
      send={(command) => client.programme.issue.mutate(command)}
    >
      <p className="note">{say(words.issueNote)}</p>
    </CommandForm>
  )
}

export const AdjustForm = ({ about, part, ...ends }: OfPart) => {
  const { say } = useLanguage()
  return (
    <CommandForm
      {...ends}
      form={adjustForm}
      title={say(words.adjustTitle, { what: whatIs(part, say) })}
      subject={subjectOf(about, part)}
      fixed={fixedOf(about, part)}
      send={(command) => client.programme.openAdjustment.mutate(command)}
    >
      <p className="note">{say(words.adjustNote)}</p>
    </CommandForm>
  )
}

export const WithdrawForm = ({ about, part, ...ends }: OfPart) => {
  const { say } = useLanguage()
  return (
    <CommandForm
      {...ends}
      form={withdrawForm}
      title={say(words.withdrawTitle, { what: whatIs(part, say) })}
      subject={subjectOf(about, part)}
      fixed={fixedOf(about, part)}
      send={(command) => client.programme.withdrawAdjustment.mutate(command)}
    >
      <p className="note">{say(words.withdrawNote)}</p>
    </CommandForm>
  )
}

export const CopyForm = ({ about, ...ends }: Ends & { readonly about: About }) => {
  const { say } = useLanguage()
  const to = about.year + 1
  return (
    <CommandForm
      {...ends}
      form={copyForm}
      title={say(words.copyTitle, { from: about.year, to })}
      subject={`${to} ${about.region}`}
      fixed={{ year: to, region: about.region, from: about.year }}
      send={(command) => client.programme.copyYear.mutate(command)}
    >
      <p className="note">{say(words.copyNote)}</p>
    </CommandForm>
  )
}

const typedItem = (item: ProgrammeItem) => ({
  key: item.key as string,
  nameZh: item.name.zh,
  nameEn: item.name.en,
  kind: item.kind as string,
  points: item.points,
  leadZh: item.leadDepartment.zh,
  leadEn: item.leadDepartment.en,
  target: item.target.words ?? item.target.quantity,
  bound: item.target.bound as string,
  adds: String(item.target.adds),
  unitZh: item.target.unit?.zh ?? null,
  unitEn: item.target.unit?.en ?? null,
  source: item.target.provenance?.source ?? item.nameProvenance.source,
  confidence: (item.target.provenance ?? item.nameProvenance).confidence as string,
})

/** What is typed, with what the item says besides; a fact that was not touched keeps its source. */
const itemSaid = (typed: TypedItem, before: ProgrammeItem | undefined, { year }: About) => {
  const provenance = { source: typed.source, confidence: typed.confidence as "verified" }
  const name = { zh: typed.nameZh, en: typed.nameEn }
  const leadDepartment = { zh: typed.leadZh, en: typed.leadEn }
  const target = typed.target === null ? undefined : parsePartTarget(typed.target)
  const isSame = (a: Bilingual, b: Bilingual | undefined): boolean => a.zh === b?.zh && a.en === b.en
  const unit = typed.unitZh === null ? null : { zh: typed.unitZh, en: typed.unitEn ?? typed.unitZh }
  return {
    key: typed.key,
    officialNumber: before?.officialNumber ?? null,
    name,
    nameProvenance: isSame(name, before?.name) ? (before?.nameProvenance ?? provenance) : provenance,
    kind: typed.kind as ProgrammeItem["kind"],
    kindConfidence: before?.kind === typed.kind ? before.kindConfidence : provenance.confidence,
    since: before?.since ?? String(year),
    newThisYear: before?.newThisYear ?? true,
    points: typed.points,
    leadDepartment,
    leadProvenance: isSame(leadDepartment, before?.leadDepartment)
      ? (before?.leadProvenance ?? provenance)
      : provenance,
    target: {
      quantity: target?._tag === "Number" ? target.quantity : null,
      words: target?._tag === "InWords" ? target.words : null,
      bound: typed.bound as ProgrammeItem["target"]["bound"],
      adds: typed.adds === "true",
      unit,
      remark: before?.target.remark ?? null,
      provenance: target === undefined ? null : provenance,
    },
    confirmed: before?.confirmed ?? true,
  }
}

export const ItemForm = ({
  about,
  item,
  ...ends
}: Ends & { readonly about: About; readonly item: ProgrammeItem | undefined }) => {
  const { say } = useLanguage()
  return (
    <CommandForm
      {...ends}
      form={itemForm}
      title={say(words.itemTitle)}
      subject={`${about.year} ${about.region} ${item?.key ?? ""}`}
      begin={item === undefined ? { bound: "exact", adds: "true", confidence: "verified" } : typedItem(item)}
      options={{
        kind: ITEM_KINDS.map((kind) => ({ value: kind, text: say(itemKindWords[kind]) })),
        bound: Bound.literals.map((bound) => ({ value: bound, text: say(boundWords[bound]) })),
        adds: [
          { value: "true", text: say(words.addsYes) },
          { value: "false", text: say(words.addsNo) },
        ],
        confidence: confidenceOptions(say),
      }}
      send={({ commandId, ...typed }) =>
        client.programme.listItem.mutate({
          commandId,
          ...about,
          item: itemSaid({ commandId, ...typed }, item, about),
        })
      }
    />
  )
}

const differenceSaid = (typed: TypedDifference, key: string) => ({
  key,
  runs: typed.runs === "true",
  leadDepartment: typed.leadZh === null ? null : { zh: typed.leadZh, en: typed.leadEn ?? typed.leadZh },
  remark: typed.remark,
  provenance: { source: typed.source, confidence: typed.confidence as "verified" },
})

export const SettleForm = ({
  about,
  item,
  ...ends
}: Ends & { readonly about: About; readonly item: ProgrammeItem }) => {
  const { say } = useLanguage()
  return (
    <CommandForm
      {...ends}
      form={settleForm}
      title={say(words.settleTitle, { item: say(item.name) })}
      subject={`${about.year} ${about.region} ${item.key}`}
      begin={{ runs: "true", confidence: "verified" }}
      options={{
        runs: [
          { value: "true", text: say(words.runsYes) },
          { value: "false", text: say(words.runsNo) },
        ],
        confidence: confidenceOptions(say),
      }}
      send={(typed) =>
        client.programme.settleItem.mutate({
          commandId: typed.commandId,
          ...about,
          difference: differenceSaid(typed, item.key),
        })
      }
    />
  )
}
