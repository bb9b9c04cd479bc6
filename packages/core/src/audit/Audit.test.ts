/** Who may take or check the journal as a whole, against what, and one after the other. */
import { Effect, Layer, Result, Stream } from "effect"
import { assert, describe, it } from "vitest"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import { ChainDigest } from "../journal/Digest.ts"
import { ActorId, GENESIS, GENESIS_HASH, Position } from "../journal/Entry.ts"
import { Examination } from "../journal/Examination.ts"
import { JournalReader } from "../journal/Journal.ts"
import { Seals } from "../journal/Seals.ts"
import type { Anchor } from "../journal/verify.ts"
import { AccessRecords } from "../access/AccessRecord.ts"
import { type Actor, CurrentActor, operator, Scope } from "../access/Actor.ts"
import type { Office } from "../access/Office.ts"
import { AttachmentStore } from "../document/AttachmentStore.ts"
import { Audit } from "./Audit.ts"
import { KeptSeals } from "./KeptSeals.ts"

const PROVINCE = DivisionCode.make("340000")
const COUNTY = DivisionCode.make("341524")
const HASH = "a".repeat(64)

/** An empty journal, which counts how many read it at once. */
const auditOn = (anchors: ReadonlyArray<Anchor> = []) => {
  const reading = { now: 0, most: 0 }
  const stored = Stream.fromEffect(
    Effect.gen(function* () {
      reading.now += 1
      reading.most = Math.max(reading.most, reading.now)
      yield* Effect.sleep(5)
      reading.now -= 1
      return []
    }),
  )
  const ports = Layer.mergeAll(
    Layer.mock(JournalReader, {
      head: Effect.succeed({ position: Position.make(0), hash: GENESIS_HASH, recordedAt: 0 }),
      headOf: () => Effect.succeed(GENESIS),
      lastBatch: Effect.succeed(undefined),
      stored: () => stored,
    }),
    Layer.mock(Seals, { sealDue: Effect.succeed([]), list: Effect.succeed([]) }),
    Layer.mock(AccessRecords, { begin: () => Effect.succeed("r" as never), finish: () => Effect.void }),
    Layer.succeed(ChainDigest, { current: undefined as never, of: () => undefined }),
    Layer.mock(AttachmentStore, {}),
    Layer.succeed(Examination, { examiners: () => [], astray: Effect.succeed(undefined) }),
    Layer.succeed(KeptSeals, { anchors: Effect.succeed(anchors) }),
  )
  return { reading, layer: Layer.provide(Audit.layer, ports) }
}

const person = (regionCode: DivisionCode.DivisionCode, itemKeys: Office["itemKeys"] = null): Actor => ({
  id: ActorId("user/1"),
  name: "周某",
  roles: ["auditor"],
  scope: Scope.of(new Set([COUNTY]), itemKeys),
  user: null,
  office: { id: "o" as Office["id"], name: "审计局", kind: "auditOffice", regionCode, itemKeys },
})

const asks: Readonly<Record<string, Effect.Effect<void, object, Audit | CurrentActor>>> = {
  "journal.export": Audit.use((audit) => Effect.asVoid(audit.exported)),
  "journal.export of a part": Audit.use((audit) => Effect.asVoid(audit.exportedPart({}))),
  "journal.verify": Audit.use((audit) => Effect.asVoid(audit.verify([]))),
  documents: Audit.use((audit) => Effect.asVoid(audit.documents)),
  seals: Audit.use((audit) => Effect.asVoid(audit.seals)),
}

describe("the whole journal", () => {
  it.each<[string, Actor, boolean]>([
    ["the operator", operator, true],
    ["an auditor of the province", person(PROVINCE), true],
    ["an auditor of a county", person(COUNTY), false],
    ["an auditor of some items of the province", person(PROVINCE, [ItemKey.make("19")]), false],
  ])("is given to %s, or not", async (_, actor, may) => {
    for (const [name, ask] of Object.entries(asks)) {
      const answer = await Effect.runPromise(
        Effect.result(ask).pipe(Effect.provideService(CurrentActor, actor), Effect.provide(auditOn().layer)),
      )
      const useCase = name.startsWith("journal.export") ? "journal.export" : "journal.verify"
      const refused = Result.isFailure(answer) ? { ...answer.failure } : {}
      assert.deepStrictEqual(refused, may ? {} : { _tag: "JournalOutsideScope", useCase }, name)
    }
  })

  it("is refused for the role first: whoever may not ask learns nothing of scopes", async () => {
    const reader: Actor = { ...person(COUNTY), roles: ["livelihoodReader"] }
    const answer = await Effect.runPromise(
      Effect.flip(Audit.use((audit) => audit.verify([]))).pipe(
        Effect.provideService(CurrentActor, reader),
        Effect.provide(auditOn().layer),
      ),
    )
    assert.strictEqual(answer._tag, "NotPermitted")
  })
})

describe("verify", () => {
  const verified = (kept: ReadonlyArray<Anchor>, given: ReadonlyArray<Anchor>) =>
    Audit.use((audit) => audit.verify(given)).pipe(
      Effect.provideService(CurrentActor, operator),
      Effect.provide(auditOn(kept).layer),
      Effect.runPromise,
    )

  it("misses a seal that was kept and is not in the journal, and one that the caller brings", async () => {
    const seal = { position: 3, hash: HASH }
    assert.include(await verified([], []), { _tag: "Sound" })
    for (const verdict of [await verified([seal], []), await verified([], [seal])]) {
      assert.include(verdict, { _tag: "Broken", position: 1, fault: "end", expected: `3 ${HASH}` })
    }
  })

  it("goes through the journal for one at a time; the others wait and are answered", async () => {
    const { layer, reading } = auditOn()
    const verdicts = await Audit.use((audit) =>
      Effect.all(
        Array.from({ length: 5 }, () => audit.verify([])),
        { concurrency: "unbounded" },
      ),
    ).pipe(Effect.provideService(CurrentActor, operator), Effect.provide(layer), Effect.runPromise)
    assert.deepStrictEqual(
      verdicts.map(({ _tag }) => _tag),
      Array.from({ length: 5 }, () => "Sound"),
    )
    assert.strictEqual(reading.most, 1)
  })
})
