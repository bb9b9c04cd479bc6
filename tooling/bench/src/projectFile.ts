/** Files of synthetic projects, as large as a benchmark wants them. */
import { createReadStream, createWriteStream } from "node:fs"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { Stream } from "effect"
import { connectOwner, type Database } from "@minsheng/store"

const HEADINGS = "year,county_code,item_key,name,township,implementing_unit,annual_plan_yuan,approved_on"
/** Characters that the names of villages are put together from. */
const SYLLABLES = Array.from(
  "东西南北上下大小前后新老高长石水山河湖塘桥岗湾岭坝店铺集镇营寨庙台洼圩潭溪泉井沟坡坪坳林竹柳桃李杏梨松柏榆槐梅兰",
)
const WORKS = [
  "饮水安全工程",
  "村级公路工程",
  "敬老院改建",
  "卫生室新建",
  "危房改造",
  "沼气池建设",
  "校舍加固",
  "水库除险加固",
]
const LINES_A_PIECE = 2000
/** One row in this many has a mistake. */
const MISTAKE_EVERY = 100

interface Place {
  readonly county_code: string
  readonly item_key: string
}

const placesOf = async (database: Database): Promise<ReadonlyArray<Place>> => {
  const client = await connectOwner(database)
  try {
    const { rows } = await client.query<Place>(
      "select distinct county_code, item_key from minsheng.project order by 1, 2",
    )
    return rows
  } finally {
    await client.end()
  }
}

const syllable = (index: number): string => SYLLABLES[index % SYLLABLES.length] ?? ""

const lineOf = (place: Place, index: number, series: string): string => {
  const village = `${syllable(index * 7)}${syllable(index * 13 + 5)}${syllable(Math.floor(index / 31))}村`
  const plan = index % MISTAKE_EVERY === 0 ? "一百万" : String(100_000 + (index % 9000) * 100)
  const work = WORKS[index % WORKS.length] ?? ""
  return `2010,${place.county_code},${place.item_key},${village}${work}${series}-${index},${village.slice(0, 2)}镇,${village}委会,${plan},2010-01-18`
}

function* piecesOf(places: ReadonlyArray<Place>, count: number, series: string): Generator<string> {
  yield `${HEADINGS}\n`
  for (let from = 0; from < count; from += LINES_A_PIECE) {
    const size = Math.min(LINES_A_PIECE, count - from)
    const lines = Array.from({ length: size }, (_, offset) => {
      const index = from + offset
      return lineOf(places[index % places.length] as Place, index, series)
    })
    yield `${lines.join("\n")}\n`
  }
}

/** Writes a file of projects, spread over the places where a database has projects already. */
export const writeProjects = async (
  database: Database,
  path: string,
  { count, series }: { readonly count: number; readonly series: string },
): Promise<void> => {
  const places = await placesOf(database)
  await pipeline(Readable.from(piecesOf(places, count, series)), createWriteStream(path))
}

/** The same rows as cells, the headings first. */
export const projectRows = async (
  database: Database,
  { count, series }: { readonly count: number; readonly series: string },
): Promise<ReadonlyArray<ReadonlyArray<string>>> =>
  [...piecesOf(await placesOf(database), count, series)]
    .flatMap((piece) => piece.trimEnd().split("\n"))
    .map((line) => line.split(","))

/** A file's bytes, as an import takes them. */
export const bytesOf = (path: string): Stream.Stream<Uint8Array> => {
  const chunks: AsyncIterable<Uint8Array> = createReadStream(path)
  return Stream.orDie(Stream.fromAsyncIterable(chunks, (cause) => cause))
}
