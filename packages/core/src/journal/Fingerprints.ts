/** Which digests were met before, in a little room: of each 96 bits are kept, in one table of numbers. */
const WORDS = 3
const HEX_DIGITS_A_WORD = 8
const FIRST_SLOTS = 1024
/** The table grows when it is half full: what is looked for is found nearby. */
const FULL = 0.5

type Words = readonly [number, number, number]

const wordAt = (hex: string, index: number): number =>
  Number.parseInt(hex.slice(index * HEX_DIGITS_A_WORD, (index + 1) * HEX_DIGITS_A_WORD), 16)

export class Fingerprints {
  #table = new Uint32Array(FIRST_SLOTS * WORDS)
  #slots = FIRST_SLOTS
  #count = 0

  /** Takes a digest in hexadecimal; false if it was taken before. */
  add(hex: string): boolean {
    const words: Words = [wordAt(hex, 0), wordAt(hex, 1), wordAt(hex, 2)]
    if (!this.#put(words)) return false
    this.#count += 1
    if (this.#count > this.#slots * FULL) this.#grow()
    return true
  }

  #put([first, second, third]: Words): boolean {
    const table = this.#table
    for (let slot = first % this.#slots; ; slot = (slot + 1) % this.#slots) {
      const at = slot * WORDS
      const isFree = table[at] === 0 && table[at + 1] === 0 && table[at + 2] === 0
      if (isFree) {
        table[at] = first
        table[at + 1] = second
        table[at + 2] = third
        return true
      }
      if (table[at] === first && table[at + 1] === second && table[at + 2] === third) return false
    }
  }

  #grow(): void {
    const old = this.#table
    this.#slots *= 2
    this.#table = new Uint32Array(this.#slots * WORDS)
    for (let at = 0; at < old.length; at += WORDS) {
      const words = [old[at], old[at + 1], old[at + 2]] as unknown as Words
      if (words.some((word) => word !== 0)) this.#put(words)
    }
  }
}
