/** Use cases that draft a division's year, issue it, and adjust what was issued. */
import { Context, Effect, Layer, Schema } from "effect"
import { provinceOf } from "../kernel/DivisionCode.ts"
import type { OfficeClock } from "../kernel/OfficeClock.ts"
import type { CanonicalObject } from "../journal/Canonical.ts"
import { Journal, type JournalReader, type JournalRefusal } from "../journal/Journal.ts"
import type { Unit } from "../journal/Unit.ts"
import { type Actor, type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import type { UseCase } from "../access/Role.ts"
import { divisionsStream } from "../region/events.ts"
import { RegionOutsideScope, type UnknownRegion } from "../region/errors.ts"
import * as Commands from "./commands.ts"
import * as decide from "./decide.ts"
import * as targets from "./decideTargets.ts"
import { askedPlace, countiesBelow, type Place, streamsOf } from "./Place.ts"

type Refusals<Decide extends (...parts: never) => (known: never) => decide.Decision<unknown>> =
  ReturnType<ReturnType<Decide>> extends decide.Decision<infer Refusal> ? Refusal : never

type Written<Command, Refusal> = (
  command: Command,
) => Effect.Effect<
  Commands.ProgrammeAccepted,
  NotPermitted | UnknownRegion | RegionOutsideScope | Refusal | JournalRefusal,
  CurrentActor
>

interface AboutYear {
  readonly commandId: string
  readonly year: number
  readonly region: Place["region"]
}

/** The wire form of a command without its id: what makes two commands the same. */
const requestOf = (name: string, encoded: { readonly commandId: string }): CanonicalObject => {
  const { commandId: _, ...request } = encoded
  return { command: name, request }
}

export class ProgrammeDrafts extends Context.Service<
  ProgrammeDrafts,
  {
    readonly listItem: Written<Commands.ListItem, Refusals<typeof decide.listItem>>
    readonly dropItem: Written<Commands.DropItem, Refusals<typeof decide.dropItem>>
    readonly stateTotals: Written<Commands.StateTotals, Refusals<typeof decide.stateTotals>>
    readonly settleItem: Written<Commands.SettleItem, Refusals<typeof decide.settleItem>>
    readonly copyYear: Written<Commands.CopyYear, Refusals<typeof decide.copyYear>>
    readonly breakDown: Written<Commands.BreakDown, Refusals<typeof targets.breakDown>>
    readonly openAdjustment: Written<Commands.OpenAdjustment, Refusals<typeof targets.openAdjustment>>
    readonly withdrawAdjustment: Written<
      Commands.WithdrawAdjustment,
      Refusals<typeof targets.withdrawAdjustment>
    >
    readonly issue: Written<Commands.IssueProgramme, Refusals<typeof targets.issue>>
  }
>()("@minsheng/core/programme/ProgrammeDrafts") {
  static readonly layer = Layer.effect(
    ProgrammeDrafts,
    Effect.gen(function* () {
      const journal = yield* Journal
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      /** Permission, scope, decision, journal: the way of every command about a division's year. */
      const about = <Command extends AboutYear, Refusal>(
        name: string,
        useCase: UseCase,
        schema: Schema.ConstraintCodec<Command, { readonly commandId: string }>,
        decision: (
          place: Place,
          command: Command,
          actor: Actor,
          below: ReadonlyArray<Place>,
        ) => {
          readonly decide: Unit<never, Refusal>["decide"]
          readonly reads?: ReadonlyArray<Place>
        },
      ): Written<Command, Refusal> => {
        const encode = Schema.encodeSync(schema)
        return Effect.fnUntraced(function* (command: Command) {
          const actor = yield* permitted(useCase)
          const { year, region } = command
          const asked = yield* askedPlace(year, region)
          const { place, counties } = asked
          if (!actor.scope.holdsAllOf(counties) || !actor.scope.holdsItems(null)) {
            return yield* new RegionOutsideScope({ code: region })
          }
          const { decide: decided, reads = [] } = decision(place, command, actor, countiesBelow(asked))
          return yield* journal.append({
            actor: actor.id,
            commandId: command.commandId,
            request: requestOf(name, encode(command)),
            streams: [
              divisionsStream(provinceOf(region)),
              ...new Set([place, ...reads].flatMap((read) => streamsOf(read))),
            ],
            cells: [],
            decide: decided,
            answer: (entries) => {
              const entry = entries.at(-1)
              if (entry === undefined) throw new TypeError("a command without an entry has no answer")
              const { position, recordedAt } = entry
              return { year, region, position, recordedAt }
            },
          })
        }, Effect.provide(services))
      }

      const edit = "programme.edit"
      return ProgrammeDrafts.of({
        listItem: about("listItem", edit, Commands.ListItem, (place, command, _, below) => ({
          decide: decide.listItem(place, command, below),
          reads: below,
        })),
        dropItem: about("dropItem", edit, Commands.DropItem, (place, command) => ({
          decide: decide.dropItem(place, command),
        })),
        stateTotals: about("stateTotals", edit, Commands.StateTotals, (place, command) => ({
          decide: decide.stateTotals(place, command),
        })),
        settleItem: about("settleItem", edit, Commands.SettleItem, (place, command) => ({
          decide: decide.settleItem(place, command),
        })),
        copyYear: about("copyYear", edit, Commands.CopyYear, (place, command) => {
          const from = { ...place, year: command.from }
          return { decide: decide.copyYear(place, from), reads: [from] }
        }),
        breakDown: about("breakDown", edit, Commands.BreakDown, (place, command) => ({
          decide: targets.breakDown(place, command),
        })),
        openAdjustment: about("openAdjustment", edit, Commands.OpenAdjustment, (place, command) => ({
          decide: targets.openAdjustment(place, command),
        })),
        withdrawAdjustment: about(
          "withdrawAdjustment",
          edit,
          Commands.WithdrawAdjustment,
          (place, command) => ({ decide: targets.withdrawAdjustment(place, command) }),
        ),
        issue: about("issue", "programme.issue", Commands.IssueProgramme, (place, command, actor) => ({
          decide: targets.issue(place, actor.id, command),
        })),
      })
    }),
  )
}
