/** Large answers to the pages travel compressed; small ones are quicker as they are. */
import { promisify } from "node:util"
import { constants, gzip } from "node:zlib"

/** The answers of forms, lists and single records are smaller. */
const LARGE_BYTES = 32 * 1024

const isJson = (response: Response): boolean =>
  response.headers.get("content-type")?.startsWith("application/json") === true

export const compressed = async (request: Request, response: Response): Promise<Response> => {
  const takesGzip = /\bgzip\b/u.test(request.headers.get("accept-encoding") ?? "")
  if (!takesGzip || !isJson(response) || response.body === null) return response
  const plain = Buffer.from(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  const { status } = response
  if (plain.length < LARGE_BYTES) return new Response(plain, { status, headers })
  headers.set("content-encoding", "gzip")
  headers.append("vary", "accept-encoding")
  return new Response(await promisify(gzip)(plain, { level: constants.Z_BEST_SPEED }), { status, headers })
}
