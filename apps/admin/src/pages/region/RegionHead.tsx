/** The head of a division's page: where it lies, whether it is there, and on whose map it is shown. */
import { Link } from "wouter"
import { PartialDate } from "@minsheng/core/kernel"
import type { DivisionAnswer } from "@minsheng/core/progress"
import { divisionKindWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { DetailHead } from "../../design/detail/DetailPage.tsx"
import { StateChip } from "../../design/Mark.tsx"
import { CatalogueNote, RegroupedNote } from "./FiguresNotes.tsx"
import { regionLink } from "./model.ts"
import { RegroupControl } from "./RegroupControl.tsx"
import { words } from "./words.ts"

interface Props {
  readonly answer: DivisionAnswer
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
  return facts.join(" · ")
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
      <DetailHead
        path={[
          { text: say(words.allRegions), to: linkTo("/regions", params) },
          ...answer.path.map(({ code, name }) => ({ text: say(name), to: regionLink(code, params) })),
        ]}
        title={say(answer.division.name)}
        code={<Facts answer={answer} />}
        chip={<Validity answer={answer} />}
        heldBack={null}
        actions={
          <>
            <RegroupControl on={answer.figures.regrouping?.on} />
            <Link href={overview} className="button">
              {say(words.overview)}
            </Link>
          </>
        }
      >
        <SeeRegrouped answer={answer} />
      </DetailHead>
      <CatalogueNote figures={answer.figures} offered={answer.catalogues} />
      <RegroupedNote figures={answer.figures} />
    </>
  )
}
