/** The flow of money as a Sankey chart: who gave it, at which level it is now, how far it has come. */
import { sankey, sankeyLinkHorizontal } from "d3-sankey"
import type { Bilingual } from "@minsheng/core/kernel"
import { type FlowPart, FUND_LEVELS, PURPOSES } from "@minsheng/core/funds"
import { fundLevelWords, purposeWords } from "@minsheng/core/words"
import { words } from "./words.ts"

export const REGION_LEVELS = ["province", "prefecture", "county", "unknown"] as const
export type PlaceLevel = (typeof REGION_LEVELS)[number]

export const placeWords: Readonly<Record<PlaceLevel, Bilingual>> = {
  province: words.atProvince,
  prefecture: words.atPrefecture,
  county: words.atCounty,
  unknown: words.atUnknown,
}

export const placeLevelOf = ({ regionLevel }: FlowPart): PlaceLevel => regionLevel ?? "unknown"

export interface FlowNode {
  readonly id: string
  readonly name: Bilingual
  /** What leads to its accounts. */
  readonly conditions: Readonly<Record<string, string>>
}

interface FlowLink {
  readonly source: string
  readonly target: string
  readonly value: number
  readonly fen: bigint
  readonly conditions: Readonly<Record<string, string>>
}

const WIDTH = 1326
const HEIGHT = 380
const LABEL = 150

const nodesOf = (): ReadonlyArray<FlowNode> => [
  ...FUND_LEVELS.map((level) => ({
    id: `level ${level}`,
    name: fundLevelWords[level],
    conditions: { level },
  })),
  ...REGION_LEVELS.map((level) => ({ id: `place ${level}`, name: placeWords[level], conditions: {} })),
  ...PURPOSES.map((purpose) => ({
    id: `purpose ${purpose}`,
    name: purposeWords[purpose],
    conditions: { purpose, holding: "1" },
  })),
]

const added = (links: Map<string, FlowLink>, link: Omit<FlowLink, "value">): void => {
  const key = `${link.source}>${link.target}`
  const fen = (links.get(key)?.fen ?? 0n) + link.fen
  // A double holds what a line of a picture can show.
  links.set(key, { ...link, fen, value: Number(fen) })
}

const linksOf = (parts: ReadonlyArray<FlowPart>): ReadonlyArray<FlowLink> => {
  const links = new Map<string, FlowLink>()
  for (const part of parts) {
    const { level, purpose, balanceFen: fen } = part
    // What stands below zero on a day in the past has no breadth; the table says it.
    if (fen <= 0n) continue
    const place = `place ${placeLevelOf(part)}`
    added(links, { source: `level ${level}`, target: place, fen, conditions: { level, holding: "1" } })
    added(links, { source: place, target: `purpose ${purpose}`, fen, conditions: { purpose, holding: "1" } })
  }
  return [...links.values()]
}

/** The chart laid out: where its nodes stand, and the paths of its bands. */
export const layOut = (parts: ReadonlyArray<FlowPart>) => {
  const links = linksOf(parts)
  const used = new Set(links.flatMap(({ source, target }) => [source, target]))
  const nodes = nodesOf().filter(({ id }) => used.has(id))
  const order = new Map(nodes.map(({ id }, index) => [id, index]))
  const graph = sankey<FlowNode, FlowLink>()
    .nodeId(({ id }) => id)
    .nodeWidth(10)
    .nodePadding(18)
    .nodeSort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .extent([
      [LABEL, 8],
      [WIDTH - LABEL, HEIGHT - 8],
    ])({ nodes: nodes.map((node) => ({ ...node })), links: links.map((link) => ({ ...link })) })
  const path = sankeyLinkHorizontal()
  return {
    width: WIDTH,
    height: HEIGHT,
    nodes: graph.nodes.map((node) => ({
      id: node.id,
      name: node.name,
      conditions: node.conditions,
      fen: sumOf([...(node.targetLinks ?? [])]) || sumOf([...(node.sourceLinks ?? [])]),
      x: node.x0 ?? 0,
      y: node.y0 ?? 0,
      breadth: (node.x1 ?? 0) - (node.x0 ?? 0),
      height: (node.y1 ?? 0) - (node.y0 ?? 0),
      layer: node.depth ?? 0,
    })),
    bands: graph.links.map((link) => ({
      key: `${nodeOf(link.source).id}>${nodeOf(link.target).id}`,
      from: nodeOf(link.source).name,
      to: nodeOf(link.target).name,
      fen: link.fen,
      conditions: link.conditions,
      path: path(link) ?? "",
      width: Math.max(1, link.width ?? 0),
    })),
  }
}

const sumOf = (links: ReadonlyArray<{ readonly fen: bigint }>): bigint =>
  links.reduce((sum, { fen }) => sum + fen, 0n)

/** After the layout a link knows its nodes themselves. */
const nodeOf = (end: unknown): FlowNode => end as FlowNode
