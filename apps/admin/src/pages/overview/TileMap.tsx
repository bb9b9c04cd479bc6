/** The cities on their tiles: a name leads to its page, its points open what they are made of. */
import { Link } from "wouter"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Tiles } from "../../design/figure/Tiles.tsx"
import { pointsText } from "../../design/numbers.ts"
import { Opener } from "../../design/Popover.tsx"
import { Section } from "../../design/Section.tsx"
import { TILES } from "../../design/tiles.ts"
import { CellBox } from "./CellBox.tsx"
import { heatStep, type OverviewModel } from "./model.ts"
import { cityName } from "./names.ts"
import { regionSubject } from "./subjects.ts"
import { words } from "./words.ts"

export const TileMap = ({ model }: { readonly model: OverviewModel }) => {
  const { say, locale } = useLanguage()
  const { params } = useAddress()
  const names = new Map(model.answer.regions.map(({ code, name }) => [code as string, name]))
  const tiles = model.regions.flatMap((total) => {
    const name = names.get(total.code)
    if (name === undefined || !(total.code in TILES)) return []
    const content = (
      <div className={`tile heat-${total.gap === undefined ? "none" : heatStep(total.gap)}`}>
        <Link href={linkTo(`/regions/${total.code}`, params)}>{cityName(name, locale)}</Link>
        <Opener
          className="tile-points"
          label={say(name)}
          content={() => <CellBox subject={regionSubject(total, model)} model={model} />}
        >
          {pointsText(total.gap)}
        </Opener>
      </div>
    )
    return [{ code: total.code, content }]
  })
  if (tiles.length === 0) return null
  return (
    <Section id="tiles-title" title={say(words.tiles)} note={say(words.tilesNote)}>
      <Tiles tiles={tiles} className="tiles" />
    </Section>
  )
}
