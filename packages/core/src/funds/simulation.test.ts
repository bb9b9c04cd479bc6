/** Random operations against a model that shares no code with the ledger; a seed that fails, fails again. */
import { assert, describe, it } from "vitest"
import { Book } from "../testing/Book.ts"
import { ledgerRun, type Tried } from "../testing/ledgerRun.ts"

const OPERATIONS = 10_000
const SEEDS = Array.from({ length: 10 }, (_, index) => 2010 + index)

/** A ledger with a fault of its own. */
const withFault = (fault: (book: Book, tried: Tried) => Tried) => (): Tried => {
  const book = new Book()
  return fault(book, { send: (command) => book.send(command), of: (code) => book.of(code) })
}

const FAULTS: Readonly<Record<string, () => Tried>> = {
  "a refusal that is taken for an acceptance": withFault((book, tried) => ({
    ...tried,
    send: (command) => {
      const answer = book.send(command)
      return typeof answer !== "string" && answer["_tag"] === "FundsInsufficient" ? ("" as never) : answer
    },
  })),
  "a transfer that happens twice": withFault((book, tried) => {
    let count = 0
    return {
      ...tried,
      send: (command) => {
        count += 1
        const answer = book.send(command)
        if (count % 97 === 0 && command.action === "transfer") book.send(command)
        return answer
      },
    }
  }),
  "a fen that is lost": withFault((book, tried) => {
    let count = 0
    return {
      ...tried,
      send: (command) => {
        count += 1
        if (count % 101 !== 0 || command.action !== "transfer") return book.send(command)
        const [first, ...others] = command.lines
        const amountFen = first.amountFen > 1n ? first.amountFen - 1n : first.amountFen
        return book.send({ ...command, lines: [{ ...first, amountFen }, ...others] })
      },
    }
  }),
  "a reservation that is not let go of": withFault((book, tried) => ({
    ...tried,
    send: (command) => (command.action === "void" ? command.transferId : book.send(command)),
  })),
  "a balance that tells of what is set aside as free": withFault((book, tried) => ({
    ...tried,
    of: (code) => [book.of(code)[0], 0n],
  })),
}

describe("the ledger", () => {
  it.each(SEEDS)("does what the model does, operation by operation, from the seed %i", (seed) => {
    const book = new Book()
    const { divergence, differences } = ledgerRun(book, seed, OPERATIONS)
    assert.isUndefined(divergence)
    assert.deepStrictEqual(differences, [])
  })

  it.each(Object.entries(FAULTS))("planted: %s is found", (_, faulty) => {
    const { divergence, differences } = ledgerRun(faulty(), 2010, OPERATIONS)
    assert.isTrue(divergence !== undefined || differences.length > 0)
    // The same seed fails again in the same place.
    assert.deepStrictEqual(ledgerRun(faulty(), 2010, OPERATIONS), { divergence, differences })
  })
})
