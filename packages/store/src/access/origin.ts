/** Where a request over HTTP comes from, as far as it can be believed. */
import type { Origin } from "@minsheng/core/access"

/** The sender's address. The server writes it; whatever a request brings under this name is dropped. */
export const ADDRESS_HEADER = "x-minsheng-address"

const DEVICE_LENGTH_MAX = 200

/** What a browser calls itself, cut to what is read; it can say anything. */
const deviceIn = (headers: Headers): string | null => {
  const said = headers.get("user-agent")
  return said === null || said === "" ? null : said.slice(0, DEVICE_LENGTH_MAX)
}

export const originIn = (headers: Headers, sessionId: string | null = null): Origin => ({
  address: headers.get(ADDRESS_HEADER),
  device: deviceIn(headers),
  sessionId,
})
