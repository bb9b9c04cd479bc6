/** What an item's name opens: the facts of the year's catalogue, each with its source and how sure it is. */
import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { Link } from "wouter"
import type { Provenance } from "@minsheng/core/kernel"
import type { ProgrammeItem } from "@minsheng/core/programme"
import { confidenceWords, itemKindWords } from "@minsheng/core/words"
import { catalogueQuery } from "../../api/queries.ts"
import { axesOf, linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { grouped } from "../../design/numbers.ts"
import { AxesLine } from "../../design/figure/FigureDoor.tsx"
import { ErrorPanel, Skeleton } from "../../design/states.tsx"
import type { OverviewModel } from "./model.ts"
import { itemWords as words } from "./words.ts"

const Source = ({ provenance }: { readonly provenance: Provenance | null }) => {
  const { say } = useLanguage()
  return (
    <span className="note">
      {provenance === null
        ? say(words.noSource)
        : say(words.source, {
            source: provenance.source,
            confidence: say(confidenceWords[provenance.confidence]),
          })}
    </span>
  )
}

const Fact = ({
  name,
  children,
  source,
}: {
  readonly name: string
  readonly children: ReactNode
  readonly source?: ReactNode
}) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {children}
      {source !== undefined && <br />}
      {source}
    </dd>
  </div>
)

const Target = ({ item }: { readonly item: ProgrammeItem }) => {
  const { say } = useLanguage()
  const { quantity, words: inWords, unit, remark } = item.target
  const unitText = unit === null ? "" : say(unit)
  return (
    <>
      {inWords !== null && <b>{inWords}</b>}
      {quantity === null ? (
        inWords === null && <b>{say(words.targetUnknown, { unit: unitText })}</b>
      ) : (
        <b>{`${grouped(quantity)} ${unitText}`}</b>
      )}
      {remark !== null && (
        <>
          <br />
          {say(remark)}
        </>
      )}
    </>
  )
}

const Facts = ({ item }: { readonly item: ProgrammeItem }) => {
  const { say } = useLanguage()
  const { officialNumber } = item
  return (
    <dl className="terms facts">
      {!item.confirmed && (
        <Fact name={say(words.doubt)}>
          <b>{say(words.unconfirmed)}</b>
        </Fact>
      )}
      <Fact name={say(words.name)} source={<Source provenance={item.nameProvenance} />}>
        {say(item.name)}
      </Fact>
      <Fact name={say(words.kind)}>
        {say(itemKindWords[item.kind])}{" "}
        <span className="note">{say(confidenceWords[item.kindConfidence])}</span>
      </Fact>
      <Fact name={say(words.lead)} source={<Source provenance={item.leadProvenance} />}>
        {say(item.leadDepartment)}
      </Fact>
      <Fact name={say(words.target)} source={<Source provenance={item.target.provenance} />}>
        <Target item={item} />
      </Fact>
      <Fact name={say(words.points)}>{item.points}</Fact>
      <Fact name={say(words.since)}>
        {item.since}
        {item.newThisYear && ` · ${say(words.newThisYear)}`}
      </Fact>
      {officialNumber !== null && (
        <Fact name={say(words.officialNumber)} source={<Source provenance={officialNumber.provenance} />}>
          {officialNumber.number}
        </Fact>
      )}
    </dl>
  )
}

export const ItemBox = ({ itemKey, model }: { readonly itemKey: string; readonly model: OverviewModel }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { year } = model.answer.figures
  const catalogue = useQuery(catalogueQuery({ ...axesOf(params), year }))
  const item = catalogue.data?.items.find((one) => one.key === itemKey)
  if (catalogue.error !== null) {
    return <ErrorPanel error={catalogue.error} onRetry={() => void catalogue.refetch()} />
  }
  if (item === undefined) return <Skeleton rows={6} />
  return (
    <>
      <Facts item={item} />
      <p className="popover-foot">
        <AxesLine axes={model.answer.figures.axes} />
        <Link href={linkTo("/projects", params, { item: itemKey })}>{say(words.seeList)}</Link>
      </p>
    </>
  )
}
