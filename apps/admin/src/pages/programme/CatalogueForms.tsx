/** Forms about a catalogue as a whole: an item that is dropped, and the totals that it must come to. */
import type { ItemsAnswer, ProgrammeItem } from "@minsheng/core/programme"
import { client } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { CommandForm, type Ends } from "../../design/form/CommandForm.tsx"
import { announcedForm, countedForm, dropForm, type TypedCount, type TypedTotals } from "./commands.ts"
import { type About, confidenceOptions } from "./Forms.tsx"
import { formWords as words } from "./words.ts"

export const DropForm = ({
  about,
  item,
  ...ends
}: Ends & { readonly about: About; readonly item: ProgrammeItem }) => {
  const { say } = useLanguage()
  return (
    <CommandForm
      {...ends}
      form={dropForm}
      title={say(words.dropTitle, { item: `${item.key} ${say(item.name)}` })}
      subject={`${about.year} ${about.region} ${item.key}`}
      fixed={{ ...about, itemKey: item.key }}
      send={(command) => client.programme.dropItem.mutate(command)}
    >
      <p className="note">{say(words.dropNote)}</p>
    </CommandForm>
  )
}

const provenanceOf = ({ source, confidence }: TypedCount) => ({
  source,
  confidence: confidence as "verified",
})

const announcedSaid = (typed: TypedTotals) => {
  const { itemCount, totalPoints, fundGuaranteePoints, remark } = typed
  const points = { totalPoints, fundGuaranteePoints, pointsProvenance: provenanceOf(typed) }
  return { _tag: "Announced", itemCount, ...points, remark } as const
}

const countedSaid = (typed: TypedCount) => {
  const { itemCount, remark } = typed
  return { _tag: "Counted", itemCount, remark, provenance: provenanceOf(typed) } as const
}

type OfTotals = Ends & { readonly about: About; readonly answer: ItemsAnswer }

/** What a year of the province comes to: items and points. */
const AnnouncedForm = ({ about, answer: { announced }, ...ends }: OfTotals) => {
  const { say } = useLanguage()
  const { source = "", confidence = "verified" } = announced?.pointsProvenance ?? {}
  return (
    <CommandForm
      {...ends}
      form={announcedForm}
      title={say(words.totalsTitle, { year: about.year })}
      subject={`${about.year} ${about.region}`}
      begin={announced === null ? { confidence } : { ...announced, source, confidence }}
      options={{ confidence: confidenceOptions(say) }}
      send={(typed) =>
        client.programme.stateTotals.mutate({
          commandId: typed.commandId,
          ...about,
          totals: announcedSaid(typed),
        })
      }
    >
      <p className="note">{say(words.announcedNote)}</p>
    </CommandForm>
  )
}

/** How many items a source gives a division. */
const CountedForm = ({ about, answer: { counted }, ...ends }: OfTotals) => {
  const { say } = useLanguage()
  return (
    <CommandForm
      {...ends}
      form={countedForm}
      title={say(words.totalsTitle, { year: about.year })}
      subject={`${about.year} ${about.region}`}
      begin={counted === null ? { confidence: "verified" } : { ...counted, ...counted.provenance }}
      options={{ confidence: confidenceOptions(say) }}
      send={(typed) =>
        client.programme.stateTotals.mutate({
          commandId: typed.commandId,
          ...about,
          totals: countedSaid(typed),
        })
      }
    >
      <p className="note">{say(words.countedNote)}</p>
    </CommandForm>
  )
}

export const TotalsForm = (asked: OfTotals) =>
  asked.answer.levels.length === 1 ? <AnnouncedForm {...asked} /> : <CountedForm {...asked} />
