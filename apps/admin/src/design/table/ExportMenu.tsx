/** Taking along what is seen: all that a list finds, or the tables of the page as they stand. */
import type { Bilingual, Locale } from "@minsheng/core/kernel"
import { useLanguage } from "../../app/locale.tsx"
import { DownloadLink } from "../download/DownloadLink.tsx"
import { Opener } from "../Popover.tsx"
import { AllTables } from "./SeenTables.tsx"
import { words } from "./words.ts"

export interface ExportOffer {
  /** What the link says, such as “Export what I see (CSV)”. */
  readonly label: Bilingual
  readonly address: string
  /** Whether the server counts its rows for whoever follows it. */
  readonly isCounted?: boolean
}

const Offer = ({ offer, onStart }: { readonly offer: ExportOffer; readonly onStart?: () => void }) => {
  const { say } = useLanguage()
  return (
    <DownloadLink
      address={offer.address}
      label={say(offer.label)}
      isCounted={offer.isCounted ?? false}
      {...(onStart === undefined ? {} : { onStart })}
    />
  )
}

/** A list as both kinds of file, by the question that it answers. */
export const listOffers = (list: string, question: object, locale: Locale): ReadonlyArray<ExportOffer> => {
  const asked = `locale=${locale}&question=${encodeURIComponent(JSON.stringify(question))}`
  return [
    { label: words.exportExcel, address: `/export/${list}.xlsx?${asked}` },
    { label: words.exportCsv, address: `/export/${list}.csv?${asked}` },
  ]
}

export const ExportMenu = ({ offers }: { readonly offers: ReadonlyArray<ExportOffer> }) => {
  const { say } = useLanguage()
  return (
    <Opener
      label={say(words.exportSeen)}
      className="button no-print"
      content={(close) => (
        <ul className="export-offers">
          {offers.map((offer) => (
            <li key={offer.address}>
              <Offer offer={offer} onStart={close} />
            </li>
          ))}
          <li>
            <AllTables onStart={close} />
          </li>
        </ul>
      )}
    >
      {say(words.exportSeen)}
    </Opener>
  )
}
