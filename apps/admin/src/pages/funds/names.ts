/** What an account is called where its place is known already, and how states look. */
import type { Bilingual } from "@minsheng/core/kernel"
import { type AccountCode, accountOf, type TransferState } from "@minsheng/core/funds"
import { fundLevelWords, purposeWords } from "@minsheng/core/words"
import type { State } from "../../design/Mark.tsx"

interface Named {
  readonly code?: string
  readonly key?: string
  readonly name: Bilingual
}

/** A name out of those that an answer brings; a code without one stands for itself. */
export const nameIn =
  (names: ReadonlyArray<Named>) =>
  (code: string): Bilingual =>
    names.find((one) => (one.code ?? one.key) === code)?.name ?? { zh: code, en: code }

/** `金寨县 · 中央 · 专户`. */
export const accountName = (account: AccountCode, regionName: Bilingual): Bilingual => {
  const { level, purpose } = accountOf(account)
  const [giver, stage] = [fundLevelWords[level], purposeWords[purpose]]
  return {
    zh: `${regionName.zh} · ${giver.zh} · ${stage.zh}`,
    en: `${regionName.en} · ${giver.en} · ${stage.en}`,
  }
}

export const STATE_MARKS: Readonly<Record<TransferState, State>> = {
  posted: "done",
  reserved: "near",
  voided: "notApplicable",
  expired: "notApplicable",
  reversed: "undetermined",
}
