/** Seeded chance: the same seed tells the same story. */
import { uniformInt } from "pure-rand/distribution/uniformInt"
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus"
import { Ids, Uuid } from "@minsheng/core/kernel"

export class Chance {
  readonly #generator: ReturnType<typeof xoroshiro128plus>

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed)
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return uniformInt(this.#generator, least, most)
  }

  /** True this many times in a hundred. */
  percent(times: number): boolean {
    return this.between(1, 100) <= times
  }

  pick<A>(from: ReadonlyArray<A>): A {
    return from[this.between(0, from.length - 1)] as A
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.between(0, 255))
  }
}

/** Identifiers out of seeded chance and a seeded clock. */
export const seededIds = (chance: Chance, now: () => number) =>
  Ids.from(() => Uuid.fromParts(now(), chance.bytes(10)))
