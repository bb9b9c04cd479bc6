/** The levels that give money, as a group of accounts is headed. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { FundLevel } from "./Account.ts"

export const fundLevelNames: Readonly<Record<FundLevel, Bilingual>> = {
  central: { zh: "中央", en: "central" },
  province: { zh: "省级", en: "province" },
  city: { zh: "市级", en: "city" },
  county: { zh: "县级", en: "county" },
  selfRaised: { zh: "自筹", en: "self-raised" },
}
