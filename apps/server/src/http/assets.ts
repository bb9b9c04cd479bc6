/**
 * `/assets/*`: the bundles of the pages. They travel compressed, and since a name holds the hash of what it
 * names, browsers keep them for good.
 */
import { readdirSync, readFileSync } from "node:fs"
import { extname, join } from "node:path"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import { Effect } from "effect"
import { HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
}

const KEPT = "public, max-age=31536000, immutable"
/** Good enough to come near the best, quick enough for the first who asks. */
const QUALITY = 9

const encoders = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: QUALITY }),
} as const

type Encoding = keyof typeof encoders

/** The best encoding that a browser takes. */
export const encodingFor = (accepted: string | undefined): Encoding | undefined => {
  const names = new Set((accepted ?? "").split(",").map((part) => part.trim().split(";")[0]))
  return names.has("br") ? "br" : names.has("gzip") ? "gzip" : undefined
}

/** Each file is compressed once for each encoding, when it is first asked for. */
class Assets {
  readonly #folder: string
  readonly #names: ReadonlySet<string>
  readonly #encoded = new Map<string, Promise<Buffer>>()

  constructor(folder: string) {
    this.#folder = folder
    this.#names = new Set(readdirSync(folder))
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  bytes(name: string, encoding: Encoding | undefined): Promise<Buffer> {
    const key = `${encoding ?? ""} ${name}`
    const found = this.#encoded.get(key)
    if (found !== undefined) return found
    const plain = readFileSync(join(this.#folder, name))
    const made = encoding === undefined ? Promise.resolve(plain) : encoders[encoding](plain)
    this.#encoded.set(key, made)
    return made
  }
}

/** Serves the files of a folder; a name that is not there is not answered with a page. */
export const assetRoutes = (folder: string) => {
  const assets = new Assets(folder)
  return HttpRouter.add(
    "GET",
    "/assets/*",
    Effect.gen(function* () {
      const { url, headers } = yield* HttpServerRequest.HttpServerRequest
      const name = decodeURI((url.split("?")[0] ?? "").slice("/assets/".length))
      if (!assets.has(name)) return HttpServerResponse.text("no such file", { status: 404 })
      const encoding = encodingFor(headers["accept-encoding"])
      const bytes = yield* Effect.promise(() => assets.bytes(name, encoding))
      return HttpServerResponse.uint8Array(bytes, {
        contentType: TYPES[extname(name)] ?? "application/octet-stream",
        headers: {
          "cache-control": KEPT,
          vary: "accept-encoding",
          ...(encoding === undefined ? {} : { "content-encoding": encoding }),
        },
      })
    }),
  )
}
