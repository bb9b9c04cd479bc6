/** `programme`: drafting a year, breaking targets down, issuing, adjusting, copying and comparing. */
import { randomUUID } from "node:crypto"
import { Effect, Option, Schema } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import {
  CalendarDate,
  Confidence,
  decodeInput,
  DivisionCode,
  ItemKey,
  MalformedInput,
  Quantity,
  Text,
} from "@minsheng/core/kernel"
import { CommandId } from "@minsheng/core/journal"
import {
  type IssuedPart,
  ListItem,
  type Part,
  parsePartTarget,
  ProgrammeAccepted,
  ProgrammeDrafts,
  ProgrammeYear,
} from "@minsheng/core/programme"
import { as, fits, orUndefined, output } from "../flags.ts"
import { statedIn } from "../jsonFile.ts"
import type { Printed } from "../output.ts"
import { answerAs } from "../run.ts"
import { diff, propose, versions, years } from "./programmeReading.ts"

const commandId = Flag.String("command-id").pipe(
  Flag.filterMap(...fits(CommandId)),
  Flag.withDefault(CommandId.make(randomUUID())),
  Flag.withDescription("sent again under the same id, a command happens once"),
)

const place = {
  year: Flag.Int("year").pipe(Flag.filterMap(...fits(ProgrammeYear))),
  region: Flag.String("region").pipe(
    Flag.filterMap(...fits(DivisionCode.DivisionCode)),
    Flag.withDescription("the division whose year it is"),
  ),
  commandId,
}

const itemKey = Argument.String("ITEM").pipe(Argument.filterMap(...fits(ItemKey.ItemKey)))

const source = {
  source: Flag.String("source").pipe(Flag.withDescription("where it comes from")),
  confidence: Flag.Literals("confidence", Confidence.literals).pipe(
    Flag.withDefault("verified" as const),
    Flag.withDescription("how far it can be trusted"),
  ),
}

const part = Flag.String("items").pipe(
  Flag.map((text) => text.split(",")),
  Flag.filterMap(...fits(Schema.NonEmptyArray(ItemKey.ItemKey))),
  Flag.withDescription("the targets of these items: 16,32; without it, the catalogue"),
  Flag.optional,
  Flag.map(
    Option.match({
      onNone: (): IssuedPart => ({ _tag: "Catalogue" }),
      onSome: (itemKeys): IssuedPart => ({ _tag: "Targets", itemKeys }),
    }),
  ),
)

const printed = (accepted: ProgrammeAccepted): Printed => ({
  json: Schema.encodeSync(ProgrammeAccepted)(accepted),
  lines: [`${accepted.year} ${accepted.region} #${accepted.position}`],
})

const item = Command.make(
  "item",
  { ...place, file: Argument.File("FILE", { mustExist: true }), ...output, as },
  (flags) => {
    const { year, region, commandId: id, file } = flags
    const read = Effect.suspend(() => {
      const command = decodeInput(ListItem)({ commandId: id, year, region, item: statedIn(file) })
      return command instanceof MalformedInput ? Effect.fail(command) : Effect.succeed(command)
    })
    return answerAs(
      flags,
      Effect.map(
        Effect.flatMap(read, (command) => ProgrammeDrafts.use((drafts) => drafts.listItem(command))),
        printed,
      ),
    )
  },
).pipe(Command.withDescription("List an item, from a file of JSON as `schema` prints its form"))

const drop = Command.make("drop", { ...place, itemKey, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      ProgrammeDrafts.use(({ dropItem }) => dropItem(flags)),
      printed,
    ),
  ),
).pipe(Command.withDescription("Drop an item from a draft"))

const copy = Command.make(
  "copy",
  {
    ...place,
    from: Flag.Int("from").pipe(
      Flag.filterMap(...fits(ProgrammeYear)),
      Flag.withDescription("the year before"),
    ),
    ...output,
    as,
  },
  (flags) =>
    answerAs(
      flags,
      Effect.map(
        ProgrammeDrafts.use((drafts) => drafts.copyYear(flags)),
        printed,
      ),
    ),
).pipe(Command.withDescription("Begin a year's draft with another year's items"))

const partOf =
  (provenance: Part["provenance"]) =>
  (text: string): Part | MalformedInput => {
    const [code = "", ...rest] = text.split("=")
    const regionCode = DivisionCode.parse(code)
    const target = parsePartTarget(rest.join("="))
    return regionCode === undefined || target === undefined
      ? new MalformedInput({
          issues: [{ path: text, code: regionCode === undefined ? "divisionCode" : "quantity" }],
        })
      : { regionCode, target, provenance: target._tag === "Unknown" ? null : provenance }
  }

const breakDown = Command.make(
  "breakdown",
  {
    ...place,
    itemKey,
    parts: Argument.String("CODE=TARGET").pipe(
      Argument.withDescription("a number, words, - for no task, ? for unknown"),
      Argument.variadic(),
    ),
    remainder: Flag.String("remainder").pipe(
      Flag.filterMap(...fits(Quantity.Difference)),
      Flag.withDescription("what the parts leave of the whole"),
      orUndefined,
    ),
    reason: Flag.String("reason").pipe(
      Flag.filterMap(...fits(Text.Remark)),
      Flag.withDescription("why they leave it"),
      orUndefined,
    ),
    ...source,
    ...output,
    as,
  },
  (flags) => {
    const { source: from, confidence, remainder: left, reason } = flags
    const parts = flags.parts.map(partOf({ source: from, confidence }))
    const wrong = parts.find((one) => one instanceof MalformedInput)
    const remainder = left === undefined || reason === undefined ? null : { quantity: left, reason }
    const breakdown = { itemKey: flags.itemKey, parts: parts as ReadonlyArray<Part>, remainder }
    const { year, region, commandId: id } = flags
    return answerAs(
      flags,
      wrong instanceof MalformedInput
        ? Effect.fail(wrong)
        : Effect.map(
            ProgrammeDrafts.use((drafts) => drafts.breakDown({ commandId: id, year, region, breakdown })),
            printed,
          ),
    )
  },
).pipe(Command.withDescription("Break the target of an item down to the divisions directly below"))

const adjust = Command.make(
  "adjust",
  {
    ...place,
    part,
    reason: Flag.String("reason").pipe(
      Flag.filterMap(...fits(Text.Remark)),
      Flag.withDescription("why it is adjusted"),
    ),
    ...output,
    as,
  },
  (flags) =>
    answerAs(
      flags,
      Effect.map(
        ProgrammeDrafts.use((drafts) => drafts.openAdjustment(flags)),
        printed,
      ),
    ),
).pipe(Command.withDescription("Open what was issued for an adjustment"))

const withdraw = Command.make("withdraw", { ...place, part, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      ProgrammeDrafts.use((drafts) => drafts.withdrawAdjustment(flags)),
      printed,
    ),
  ),
).pipe(Command.withDescription("Withdraw an adjustment; what was issued stays"))

const issue = Command.make(
  "issue",
  {
    ...place,
    part,
    number: Flag.String("document").pipe(
      Flag.filterMap(...fits(Text.Name)),
      Flag.withDescription("number of the document (文号)"),
    ),
    issuedOn: Flag.String("on").pipe(
      Flag.filterMap(...fits(CalendarDate.CalendarDate)),
      Flag.withDescription("day of the document"),
      Flag.optional,
      Flag.map(Option.getOrNull),
    ),
    ...source,
    ...output,
    as,
  },
  (flags) => {
    const { year, region, commandId: id, number, issuedOn, confidence } = flags
    const document = { number, issuedOn, provenance: { source: flags.source, confidence } }
    return answerAs(
      flags,
      Effect.map(
        ProgrammeDrafts.use((drafts) =>
          drafts.issue({ commandId: id, year, region, part: flags.part, document }),
        ),
        printed,
      ),
    )
  },
).pipe(Command.withDescription("Issue the catalogue or targets; not for whoever prepared them"))

export const programme = Command.make("programme").pipe(
  Command.withDescription("A year's catalogue and targets"),
  Command.withSubcommands([
    adjust,
    breakDown,
    copy,
    diff,
    drop,
    issue,
    item,
    propose,
    versions,
    withdraw,
    years,
  ]),
)
