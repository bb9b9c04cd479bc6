/** One refusal of every code about acts, for tests of words and lists of codes. */
import { make as dateOf } from "../kernel/CalendarDate.ts"
import { Position } from "../journal/Entry.ts"
import * as Refused from "../act/errors.ts"

const code = "2010-341522-19-0007"
const position = Position.make(48_216)
const occurredOn = dateOf("2010-03-04")
const entry = { position, type: "ContractSigned", occurredOn, supersedes: null, annuls: false }

export const actSamples = {
  ActNotFound: new Refused.ActNotFound({ code, position }),
  ActOfAnotherKind: new Refused.ActOfAnotherKind({
    position,
    recorded: "ContractSigned",
    told: "ContractFiled",
  }),
  DossierChanged: new Refused.DossierChanged({
    code,
    expected: 3,
    version: 6,
    since: [
      entry,
      { ...entry, position: Position.make(48_217), supersedes: position },
      { ...entry, position: Position.make(48_218), supersedes: Position.make(48_217), annuls: true },
    ],
  }),
}
