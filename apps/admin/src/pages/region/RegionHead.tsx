/** The head of a division's page: where it lies, whether it is there, and on whose map it is shown. */
import { Link } from "wouter"
import { PartialDate } from "@minsheng/core/kernel"
import type { DivisionAnswer } from "@minsheng/core/progress"
import { divisionKindWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { StateChip } from "../../design/Mark.tsx"
import { TakeAlong } from "../../design/table/SeenTables.tsx"
import { CatalogueNote, RegroupedNote } from "./FiguresNotes.tsx"
import { regionLink } from "./model.ts"
import { RegroupControl } from "./RegroupControl.tsx"
import { words } from "./words.ts"

interface Props {
  readonly answer: DivisionAnswer
}

const Path = ({ answer }: Props) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  return (
    <nav className="breadcrumb" aria-label={say(words.path)}>
      <Link href={linkTo("/regions", params)}>{say(words.allRegions)}</Link>
      {answer.path.map(({ code, name }) => (
        <span key={code}>
          {" / "}
          <Link href={regionLink(code, params)}>{say(name)}</Link>
        </span>
      ))}
      {" / "}
      {say(answer.division.name)}
    </nav>
  )
}

/** Whether it is in force on the day of the map that is shown. */
const Validity = ({ answer }: Props) => {
  const { say } = useLanguage()
  const { division, figures } = answer
  const on = figures.regrouping?.on ?? figures.axes.asOf
  const { validFrom, validTo } = division
  if (validTo !== null && PartialDate.earliest(validTo) <= on)
    return <StateChip state="notApplicable">{say(words.gone)}</StateChip>
  if (validFrom !== null && PartialDate.earliest(validFrom) > on)
    return <StateChip state="toDo">{say(words.toCome)}</StateChip>
  return (
    <StateChip state="inHand">
      {validTo === null ? say(words.inForce) : say(words.willGo, { to: validTo })}
    </StateChip>
  )
}

const Facts = ({ answer }: Props) => {
  const { say } = useLanguage()
  const { code, kind, validFrom, validTo } = answer.division
  const facts = [
    code,
    say(divisionKindWords[kind]),
    ...(validFrom === null ? [] : [say(words.since, { from: validFrom })]),
    ...(validTo === null ? [] : [say(words.until, { to: validTo })]),
    String(answer.figures.year),
  ]
  return <span className="note">{facts.join(" · ")}</span>
}

/** Of a division that ends on a day: the way to who has its records from then on. */
const SeeRegrouped = ({ answer }: Props) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const { validTo } = answer.division
  if (validTo === null || answer.figures.regrouping !== null) return null
  return (
    <Link href={addressWith({ regroupedOn: PartialDate.earliest(validTo) })} className="no-print">
      {say(words.seeRegrouped, { on: validTo })}
    </Link>
  )
}

export const RegionHead = ({ answer }: Props) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const overview = linkTo("/", params, { region: answer.division.code })
  return (
    <>
      <Path answer={answer} />
      <div className="page-head">
        <h1>{say(answer.division.name)}</h1>
        <Facts answer={answer} />
        <Validity answer={answer} />
        <SeeRegrouped answer={answer} />
        <div className="actions no-print">
          <RegroupControl on={answer.figures.regrouping?.on} />
          <Link href={overview} className="button">
            {say(words.overview)}
          </Link>
          <TakeAlong />
        </div>
      </div>
      <CatalogueNote figures={answer.figures} offered={answer.catalogues} />
      <RegroupedNote figures={answer.figures} />
    </>
  )
}
