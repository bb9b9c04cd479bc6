/** What can be done now: a button each; the first of the steps that lead on is the primary one. */
export interface Offer {
  /** The form that it opens. */
  readonly form: string
  readonly text: string
  readonly isOffered: boolean
  /** It leads on to what the page is for. */
  readonly leadsOn?: boolean
}

export const Offers = ({
  offers,
  open,
}: {
  /** The likeliest first. */
  readonly offers: ReadonlyArray<Offer>
  readonly open: (form: string) => void
}) => {
  const offered = offers.filter(({ isOffered }) => isOffered)
  const next = offered.find(({ leadsOn }) => leadsOn === true)
  return offered.map((offer) => (
    <button
      key={offer.form}
      type="button"
      className={offer === next ? "button primary" : "button"}
      onClick={() => open(offer.form)}
    >
      {offer.text}
    </button>
  ))
}
