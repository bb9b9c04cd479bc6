/** The breakdown editor: one field for each division below, empty, as it stands, or as it is proposed. */
import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { PartTarget, ProgrammeQuestion, TargetsRow } from "@minsheng/core/programme"
import type { ProposalAnswer, ProposalBasis } from "@minsheng/core/progress"
import { client } from "../../api/client.ts"
import { proposalQuery } from "../../api/programme.ts"
import { useLanguage, listed } from "../../app/locale.tsx"
import { CommandForm, type Ends } from "../../design/form/CommandForm.tsx"
import { ErrorPanel } from "../../design/states.tsx"
import { type Breakdown, breakdownForm } from "./commands.ts"
import { type About, confidenceOptions } from "./Forms.tsx"
import { formWords, itemPageWords as words } from "./words.ts"

const UNKNOWN: PartTarget = { _tag: "Unknown" }

const isSame = (a: PartTarget, b: PartTarget | null): boolean => JSON.stringify(a) === JSON.stringify(b)

type Typed = Readonly<Record<string, unknown>> & {
  readonly commandId: string
  readonly remainder: string | null
  readonly reason: string | null
  readonly source: string
  readonly confidence: string
}

/** What is typed as a breakdown; a part that was not touched keeps its source. */
const breakdownSaid = (typed: Typed, row: TargetsRow): Breakdown => ({
  itemKey: row.itemKey,
  parts: row.parts.map(({ region, target: before, provenance }) => {
    const target = typed[`p${region.code}`] as PartTarget
    const stated = { source: typed.source, confidence: typed.confidence as "verified" }
    const source = isSame(target, before) ? (provenance ?? stated) : stated
    return { regionCode: region.code, target, provenance: target._tag === "Unknown" ? null : source }
  }),
  remainder: typed.remainder === null ? null : { quantity: typed.remainder, reason: typed.reason ?? "" },
})

const Rule = ({ proposal }: { readonly proposal: ProposalAnswer }) => {
  const { say } = useLanguage()
  const places = proposal.parts.filter(({ roundedUp }) => roundedUp).map(({ region }) => say(region.name))
  const shown = places.length === 0 ? say(words.nobody) : listed(places, say)
  return (
    <p className="reason-strip">
      {say(proposal.by === "plan" ? words.byPlanRule : words.equallyRule, {
        step: proposal.step,
        places: shown,
      })}
    </p>
  )
}

interface Editing extends Ends {
  readonly about: About
  readonly row: TargetsRow
}

const Editor = ({ about, row, proposal, ...ends }: Editing & { readonly proposal?: ProposalAnswer }) => {
  const { say } = useLanguage()
  const form = useMemo(() => breakdownForm(row.parts.map(({ region }) => region)), [row.parts])
  const begin = Object.fromEntries(
    row.parts.map(({ region, target }) => {
      const proposed = proposal?.parts.find((part) => part.region.code === region.code)
      const part: PartTarget =
        proposed === undefined ? (target ?? UNKNOWN) : { _tag: "Number", quantity: proposed.quantity }
      return [`p${region.code}`, part]
    }),
  )
  return (
    <CommandForm
      {...ends}
      form={form}
      title={say(formWords.breakdownTitle, { item: `${row.itemKey} ${say(row.name)}` })}
      subject={`${about.year} ${about.region} ${row.itemKey} ${proposal?.by ?? ""}`}
      begin={{
        ...begin,
        remainder: proposal === undefined ? (row.remainder?.quantity ?? null) : null,
        reason: proposal === undefined ? (row.remainder?.reason ?? null) : null,
        confidence: "verified",
      }}
      options={{ confidence: confidenceOptions(say) }}
      send={(typed) =>
        client.programme.breakDown.mutate({
          commandId: typed.commandId,
          ...about,
          breakdown: breakdownSaid(typed, row),
        })
      }
    >
      {proposal !== undefined && <Rule proposal={proposal} />}
    </CommandForm>
  )
}

const Proposed = ({
  by,
  question,
  ...editing
}: Editing & { readonly by: ProposalBasis; readonly question: ProgrammeQuestion }) => {
  const { draft: _, ...asked } = question
  const { itemKey } = editing.row
  const proposal = useQuery(proposalQuery({ ...asked, itemKey, by }))
  if (proposal.isError) return <ErrorPanel error={proposal.error} />
  return proposal.data === undefined ? null : <Editor {...editing} proposal={proposal.data} />
}

export const BreakdownForm = ({
  by,
  question,
  ...editing
}: Editing & { readonly by: ProposalBasis | undefined; readonly question: ProgrammeQuestion }) =>
  by === undefined ? <Editor {...editing} /> : <Proposed {...editing} by={by} question={question} />
