/** Times and how they are summed up. */
import { env } from "node:process"
import { setInterval } from "node:timers"

/** `MINSHENG_BENCH_SCALE`: a part of the work, to see that a benchmark runs. What it measures is not kept. */
export const SCALE = Number(env["MINSHENG_BENCH_SCALE"] ?? 1)

export const scaled = (count: number): number => Math.max(1, Math.round(count * SCALE))

export const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const sorted = (values: ReadonlyArray<number>): ReadonlyArray<number> => values.toSorted((a, b) => a - b)

export const percentile = (values: ReadonlyArray<number>, share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)] ?? Number.NaN

export const median = (values: ReadonlyArray<number>): number => percentile(values, 0.5)

/** `count` callers, each doing the next piece of work until there is none. */
export const withCallers = async <A>(
  count: number,
  work: ReadonlyArray<A>,
  call: (piece: A) => Promise<unknown>,
): Promise<void> => {
  let next = 0
  const caller = async (): Promise<void> => {
    for (let piece = work[next++]; piece !== undefined; piece = work[next++]) await call(piece)
  }
  await Promise.all(Array.from({ length: count }, caller))
}

/** Megabytes that the process holds. */
export const residentMegabytes = (): number => process.memoryUsage.rss() / 1_048_576

const EVERY_MILLIS = 50

/** Runs work and answers how long it took, and what the process held at most meanwhile. */
export const watched = async <A>(work: () => Promise<A>) => {
  let peak = residentMegabytes()
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMegabytes())
  }, EVERY_MILLIS)
  const answer: { value?: A } = {}
  const seconds = await secondsOf(async () => {
    answer.value = await work()
  })
  clearInterval(timer)
  return { value: answer.value as A, seconds, peak }
}
