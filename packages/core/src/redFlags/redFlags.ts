/** All red flags over the dossiers of some projects. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { type DossierFile, dossierOf } from "../dossier/index.ts"
import { type Deal, dealsOf } from "./Deal.ts"
import { periodFlags } from "./periodFlags.ts"
import { FLAG_KINDS, type RedFlag } from "./RedFlag.ts"
import { SETTINGS, type Settings } from "./settings.ts"
import { SplittingWatch } from "./splitting.ts"
import { busyChiefFlags, relatedFlags } from "./supervisionFlags.ts"
import { supplierFlags, tenderFlags } from "./tenderFlags.ts"

/** The flags that purchases and contracts raise, without a look at anything else of their projects. */
export const dealFlags = (
  deals: ReadonlyArray<Deal>,
  settings: Settings = SETTINGS,
): ReadonlyArray<RedFlag> => {
  const watch = new SplittingWatch(settings)
  watch.add(deals)
  return [...watch.flags, ...tenderFlags(deals, settings), ...supplierFlags(deals, settings)]
}

const orderOf = ({ kind, on, id }: RedFlag): string =>
  `${String(FLAG_KINDS.indexOf(kind)).padStart(2, "0")} ${on} ${id}`

/** What somebody should look at in these projects, as of a day: by kind, then by day. */
export const redFlagsOf = (
  files: ReadonlyArray<DossierFile>,
  on: CalendarDate,
  settings: Settings = SETTINGS,
): ReadonlyArray<RedFlag> => {
  const dossiers = files.map((file) => ({ project: file.project, dossier: dossierOf(file, on) }))
  const deals = dossiers.flatMap(({ project, dossier }) => dealsOf(dossier, project))
  const flags = [
    ...dealFlags(deals, settings),
    ...dossiers.flatMap((one) => periodFlags(one, on)),
    ...dossiers.flatMap(relatedFlags),
    ...busyChiefFlags(dossiers, settings),
  ]
  return flags.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}
