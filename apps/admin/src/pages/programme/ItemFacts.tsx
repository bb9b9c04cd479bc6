/** The facts of an item, each with its source and how sure it is. */
import type { ReactNode } from "react"
import type { Provenance } from "@minsheng/core/kernel"
import type { ItemsRow } from "@minsheng/core/programme"
import { confidenceWords, itemKindWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { itemWords } from "../overview/words.ts"
import { STATED } from "../../design/figure/Stated.tsx"
import { targetText } from "./pieces.tsx"
import { words } from "./words.ts"

const Source = ({ provenance }: { readonly provenance: Provenance | null }) => {
  const { say } = useLanguage()
  return (
    <span className="note as-recorded">
      {provenance === null
        ? say(itemWords.noSource)
        : say(itemWords.source, {
            source: provenance.source,
            confidence: say(confidenceWords[provenance.confidence]),
          })}
    </span>
  )
}

const Fact = ({
  name,
  provenance,
  children,
}: {
  readonly name: string
  readonly provenance?: Provenance | null
  readonly children: ReactNode
}) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {children}
      {provenance !== undefined && (
        <>
          <br />
          <Source provenance={provenance} />
        </>
      )}
    </dd>
  </div>
)

export const ItemFacts = ({ row }: { readonly row: ItemsRow }) => {
  const spoken = useLanguage()
  const { say } = spoken
  const { item, target, settled } = row
  return (
    <dl className="terms facts" {...STATED}>
      {!item.confirmed && (
        <Fact name={say(itemWords.doubt)}>
          <b>{say(itemWords.unconfirmed)}</b>
        </Fact>
      )}
      <Fact name={say(itemWords.name)} provenance={item.nameProvenance}>
        {say(item.name)}
      </Fact>
      <Fact name={say(itemWords.kind)}>
        {say(itemKindWords[item.kind])}{" "}
        <span className="note">{say(confidenceWords[item.kindConfidence])}</span>
      </Fact>
      <Fact name={say(itemWords.lead)} provenance={row.leadProvenance}>
        {say(row.leadDepartment)}
      </Fact>
      <Fact name={say(itemWords.target)} provenance={target?.provenance ?? null}>
        <b>{targetText(row.runs ? target : null, spoken)}</b>
        {target !== null && target.remark !== null && (
          <>
            <br />
            {say(target.remark)}
          </>
        )}
      </Fact>
      <Fact name={say(itemWords.points)}>{item.points}</Fact>
      <Fact name={say(itemWords.since)}>
        {item.since}
        {item.newThisYear && ` · ${say(itemWords.newThisYear)}`}
      </Fact>
      {item.officialNumber !== null && (
        <Fact name={say(itemWords.officialNumber)} provenance={item.officialNumber.provenance}>
          {item.officialNumber.number}
        </Fact>
      )}
      {settled !== null && (
        <Fact name={say(words.settle)} provenance={settled.provenance}>
          {settled.remark ?? settled.by}
        </Fact>
      )}
    </dl>
  )
}
