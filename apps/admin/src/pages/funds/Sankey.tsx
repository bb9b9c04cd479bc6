/** The chart of the flow. Whoever does not see it reads the table below, which says the same. */
import { useMemo } from "react"
import { useLocation } from "wouter"
import type { FlowPart } from "@minsheng/core/funds"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { exactMoney, moneyIn, type MoneyUnit } from "../../design/numbers.ts"
import { layOut } from "./sankey.ts"
import { words } from "./words.ts"

type Laid = ReturnType<typeof layOut>

const GAP = 8

const NodeMark = ({ node, unit }: { readonly node: Laid["nodes"][number]; readonly unit: MoneyUnit }) => {
  const { say } = useLanguage()
  const isLast = node.layer === 2
  const x = isLast ? node.x + node.breadth + GAP : node.x - GAP
  return (
    <g>
      <rect
        className="flow-node"
        x={node.x}
        y={node.y}
        width={node.breadth}
        height={Math.max(1, node.height)}
      />
      <text
        x={node.layer === 1 ? node.x + node.breadth + GAP : x}
        y={node.y + node.height / 2}
        textAnchor={node.layer === 0 ? "end" : "start"}
        dominantBaseline="middle"
      >
        {say(node.name)} <tspan className="flow-sum">{moneyIn(node.fen, unit)}</tspan>
      </text>
    </g>
  )
}

export const Sankey = ({
  parts,
  unit,
}: {
  readonly parts: ReadonlyArray<FlowPart>
  readonly unit: MoneyUnit
}) => {
  const { say, locale } = useLanguage()
  const { params } = useAddress()
  const [, navigate] = useLocation()
  const laid = useMemo(() => layOut(parts), [parts])
  const place = { region: params.get("region") ?? undefined, item: params.get("item") ?? undefined }
  return (
    <svg
      className="flow-chart"
      viewBox={`0 0 ${laid.width} ${laid.height}`}
      role="img"
      aria-label={say(words.flowNote)}
    >
      {laid.bands.map((band) => (
        <path
          key={band.key}
          className="flow-band"
          d={band.path}
          strokeWidth={band.width}
          onClick={() => navigate(linkTo("/funds", params, { ...place, ...band.conditions }))}
        >
          <title>
            {say(words.flowOf, { from: say(band.from), to: say(band.to), sum: exactMoney(band.fen, locale) })}
          </title>
        </path>
      ))}
      {laid.nodes.map((node) => (
        <NodeMark key={node.id} node={node} unit={unit} />
      ))}
    </svg>
  )
}
