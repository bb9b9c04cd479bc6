/** What the oldest supported browser (Chromium 109) lacks of what the shared code uses. */
import "core-js/actual/array/to-reversed"
import "core-js/actual/array/to-sorted"
import "core-js/actual/map/group-by"
import "core-js/actual/object/group-by"
import "core-js/actual/string/is-well-formed"
import "core-js/actual/string/to-well-formed"

/** `null` for what is no address; a second implementation of addresses would weigh more than a page. */
const parse = (address: string | URL, base?: string | URL): URL | null => {
  try {
    return new URL(address, base)
  } catch {
    return null
  }
}

if (!("parse" in URL)) Object.assign(URL, { parse })
