/** What a browser calls itself, as people call it. */

const BROWSERS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bEdg\/(\d+)/u, "Edge"],
  [/\bFirefox\/(\d+)/u, "Firefox"],
  [/\b(?:Headless)?Chrom(?:e|ium)\/(\d+)/u, "Chrome"],
  [/\bVersion\/(\d+)\S* Safari/u, "Safari"],
]

const SYSTEMS: ReadonlyArray<readonly [RegExp, string]> = [
  [/Windows NT 6\.1/u, "Windows 7"],
  [/Windows/u, "Windows"],
  [/Android/u, "Android"],
  [/iPhone|iPad/u, "iOS"],
  [/Mac OS X/u, "macOS"],
  [/Linux/u, "Linux"],
]

/** `Chrome 109 · Windows 7`; what is no browser by its own name; `undefined` where it said nothing. */
export const deviceName = (device: string | null): string | undefined => {
  if (device === null) return undefined
  const browser = BROWSERS.map(([shape, name]) => [shape.exec(device)?.[1], name] as const).find(
    ([version]) => version !== undefined,
  )
  if (browser === undefined) return device.slice(0, 60)
  const system = SYSTEMS.find(([shape]) => shape.test(device))?.[1]
  return [`${browser[1]} ${browser[0]}`, system].filter((part) => part !== undefined).join(" · ")
}
