/** The divisions of a day: cities with what stands under them. */
import type { RegionMapAnswer } from "@minsheng/core/programme"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { RegionName, type Names } from "./names.tsx"
import { words } from "./words.ts"

type Division = RegionMapAnswer["divisions"][number]

const Uncertain = ({ division }: { readonly division: Division }) => {
  const { say } = useLanguage()
  if (!division.uncertain) return null
  return (
    <span title={say(words.uncertain)}>
      *<span className="visually-hidden">{say(words.uncertain)}</span>
    </span>
  )
}

const City = ({
  city,
  counties,
  names,
  map,
}: {
  readonly city: Division
  readonly counties: ReadonlyArray<Division>
  readonly names: Names
  readonly map: { readonly regroupedOn?: string }
}) => {
  const { say } = useLanguage()
  return (
    <li className="tree-city">
      <h3>
        <RegionName code={city.code} names={names} isPlaced={false} {...map} />{" "}
        <span className="note">
          {city.code} ·{" "}
          <CountDoor
            count={counties.length}
            of={words.countiesCounted}
            named={counties.map(({ code }) => (
              <RegionName key={code} code={code} names={names} isPlaced={false} {...map} />
            ))}
          />
        </span>
        <Uncertain division={city} />
      </h3>
      {counties.length === 0 ? (
        <p className="note">{say(words.noCounties)}</p>
      ) : (
        <ul className="tree-counties">
          {counties.map((county) => (
            <li key={county.code}>
              <RegionName code={county.code} names={names} isPlaced={false} {...map} />
              <Uncertain division={county} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

export const Tree = ({ map, names }: { readonly map: RegionMapAnswer; readonly names: Names }) => {
  const { say } = useLanguage()
  const { about } = useSession()
  const { asOf } = map.axes
  // On the map of another day than today's, figures are regrouped under it.
  const under = asOf > about.today ? { regroupedOn: asOf } : {}
  const cities = map.divisions.filter(({ level }) => level === "prefecture")
  return (
    <section aria-labelledby="tree-title">
      <div className="section-title">
        <h2 id="tree-title">{say(words.tree)}</h2>
        <span className="note">{say(words.treeNote)}</span>
      </div>
      <ul className="tree">
        {cities.map((city) => (
          <City
            key={city.code}
            city={city}
            counties={map.divisions.filter(({ parentCode }) => parentCode === city.code)}
            names={names}
            map={under}
          />
        ))}
      </ul>
    </section>
  )
}
