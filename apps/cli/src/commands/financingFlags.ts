/** What questions about money are asked with. */
import { Argument, Flag } from "effect/cli"
import { RatesBy, type ShortfallQuestion } from "@minsheng/core/funds"
import { ItemKey } from "@minsheng/core/kernel"
import { TimeBasis } from "@minsheng/core/programme"
import { axes, fits, given, orUndefined, region } from "../flags.ts"

const itemKey = Flag.String("item").pipe(
  Flag.filterMap(...fits(ItemKey.ItemKey)),
  Flag.withDescription("this item alone"),
  orUndefined,
)

export const year = orUndefined(
  Flag.Int("year").pipe(Flag.withDescription("the year whose programme the money is for")),
)

export const itemArgument = Argument.String("ITEM").pipe(Argument.filterMap(...fits(ItemKey.ItemKey)))

export const by = Flag.Literals("by", RatesBy.literals).pipe(
  Flag.withDefault("item" as const),
  Flag.withDescription("a row an item, a row a division, or a row a prefecture with all that lies in it"),
)

export const basis = Flag.Literals("basis", TimeBasis.literals).pipe(
  Flag.withDefault("month" as const),
  Flag.withDescription("what time-proportional progress goes by"),
)

/** Which money, on which axes. */
export const asked = { ...axes, year, region, itemKey }

type Asked = {
  readonly [Field in keyof ShortfallQuestion]-?: ShortfallQuestion[Field] | undefined
}

export const about = ({ asOf, knownAt, year: of, region: code, itemKey: item }: Asked) =>
  given({ asOf, knownAt, year: of, region: code, itemKey: item })
