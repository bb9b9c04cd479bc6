/** What the rulebook finds wrong in a dossier: `node docs/examples/dossier.ts`. */
import { readFileSync } from "node:fs"
import { evaluationAnswer, readDossier } from "@minsheng/core/dossier"
import { CalendarDate, MalformedInput } from "@minsheng/core/kernel"

const dossier = readDossier(readFileSync(new URL("dossier.json", import.meta.url), "utf8"))
if (dossier instanceof MalformedInput) throw dossier
const { findings } = evaluationAnswer(dossier, CalendarDate.make("2011-06-30"))
for (const { verdict, rule, rows, version } of findings)
  if (verdict === "violated") console.log(rows.join(" "), rule, `in force since ${version.from}`)
