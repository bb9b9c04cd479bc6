/** What figures are of: whose catalogue, and whose map where it is not that of the time. */
import { Link } from "wouter"
import type { DivisionAnswer, FiguresAnswer } from "@minsheng/core/progress"
import { useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { Mark } from "../../design/Mark.tsx"
import { words } from "./words.ts"

interface Props {
  readonly figures: FiguresAnswer
}

/** Says that a page is not on the map of the time, and leads back to it. */
export const RegroupedNote = ({ figures }: Props) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const { regrouping, region } = figures
  if (regrouping === null) return null
  const parts = { on: <b>{regrouping.on}</b>, region: say(region.name) }
  return (
    <p className="reason-strip regrouped-note">
      <Mark state="late" />
      <span>
        <Sentence words={regrouping.inForce ? words.regrouped : words.regroupedGone} parts={parts} />
        {regrouping.uncertain && ` ${say(words.uncertain)}`}
      </span>
      <Link href={addressWith({ regroupedOn: undefined })} className="no-print">
        {say(words.asRecorded)}
      </Link>
    </p>
  )
}

const NONE: DivisionAnswer["catalogues"] = []

/** Whose catalogue figures are of, and the way to the others. Nothing is said where there is one alone. */
export const CatalogueNote = ({
  figures,
  offered = NONE,
}: Props & { readonly offered?: DivisionAnswer["catalogues"] }) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const { about } = useSession()
  const { code, name } = figures.catalogue
  const isProgramme = code === about.regionCode
  if (isProgramme && offered.length === 0) return null
  const others = offered.filter((one) => one.code !== code)
  return (
    <p className="reason-strip">
      <span>
        <Sentence
          words={isProgramme ? words.ofProgramme : words.ofCatalogue}
          parts={{ region: <b>{say(name)}</b> }}
        />
      </span>
      {!isProgramme && (
        <Link href={addressWith({ catalogue: undefined })} className="no-print">
          {say(words.toProgramme)}
        </Link>
      )}
      {others.map((one) => (
        <Link key={one.code} href={addressWith({ catalogue: one.code })} className="no-print">
          {say(words.toCatalogue, { region: say(one.name) })}
        </Link>
      ))}
    </p>
  )
}
