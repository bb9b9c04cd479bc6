/** Use case of those who give out scopes: what the items are called, and nothing of what they promise. */
import { Context, Effect, Layer, Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import type { JournalReader } from "../journal/Journal.ts"
import { type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import { readProgramme } from "./read.ts"

export const ItemNamesAnswer = Schema.Struct({
  items: Schema.Array(Schema.Struct({ key: ItemKey, name: Bilingual })),
})
export type ItemNamesAnswer = typeof ItemNamesAnswer.Type

export class ItemNames extends Context.Service<
  ItemNames,
  {
    /** Of the items of the register's year those that are within the scope, by their keys. */
    readonly list: Effect.Effect<ItemNamesAnswer, NotPermitted, CurrentActor>
  }
>()("@minsheng/core/programme/ItemNames") {
  static readonly layer = Layer.effect(
    ItemNames,
    Effect.gen(function* () {
      const services = yield* Effect.context<JournalReader>()

      const list = Effect.gen(function* () {
        const { scope } = yield* permitted("accounts.read")
        const { programmeYear } = yield* readInstance
        const { items } = yield* readProgramme(programmeYear)
        return {
          items: items.filter(({ key }) => scope.holdsItem(key)).map(({ key, name }) => ({ key, name })),
        }
      }).pipe(Effect.withSpan("ItemNames.list"), Effect.provide(services))

      return ItemNames.of({ list })
    }),
  )
}
