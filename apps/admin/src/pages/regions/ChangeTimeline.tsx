/** Every change of divisions, day by day, with its act and its document. */
import { Link } from "wouter"
import { PartialDate } from "@minsheng/core/kernel"
import type { RegionMapAnswer } from "@minsheng/core/programme"
import { extentWords } from "@minsheng/core/words"
import { useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { RegionName, type Names } from "./names.tsx"
import { words } from "./words.ts"

type Change = RegionMapAnswer["changes"][number]

const Transfer = ({ change, names }: { readonly change: Change; readonly names: Names }) => {
  const { say } = useLanguage()
  const day = PartialDate.earliest(change.on)
  return (
    <li>
      <RegionName code={change.fromCode} names={names} /> →{" "}
      <RegionName code={change.toCode} names={names} regroupedOn={day} />
      {change.extent._tag !== "Whole" && (
        <span className="note as-recorded"> {say(extentWords(change.extent))}</span>
      )}
    </li>
  )
}

export const ChangeTimeline = ({ map, names }: { readonly map: RegionMapAnswer; readonly names: Names }) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const days = [...Map.groupBy(map.changes, ({ on }) => on)]
  return (
    <section aria-labelledby="timeline-title">
      <div className="section-title">
        <h2 id="timeline-title">{say(words.changes)}</h2>
        <span className="note">
          <Sentence
            words={words.changesNote}
            parts={{ n: <CountDoor count={map.changes.length} of={words.changesCounted} /> }}
          />
        </span>
      </div>
      {days.length === 0 && <p className="note">{say(words.noChanges)}</p>}
      <ol className="change-days">
        {days.map(([on, changes]) => (
          <li key={on}>
            <h3>
              {on} <span className="as-recorded">{changes[0]?.act}</span>
            </h3>
            <p className="note">
              <span className="as-recorded">{changes[0]?.provenance.source}</span> ·{" "}
              <Link href={addressWith({ on: PartialDate.earliest(on) })}>{say(words.seeDay)}</Link>
            </p>
            <ul>
              {changes.map((change) => (
                <Transfer key={`${change.fromCode} ${change.toCode}`} change={change} names={names} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
