/** Posting a transfer of one kind: its fields, and how much the account has that the money comes out of. */
import { useQuery } from "@tanstack/react-query"
import { Schema } from "effect"
import { CalendarDate, DivisionCode, ItemKey, Money } from "@minsheng/core/kernel"
import {
  accountCode,
  accountOf,
  type AccountCode,
  commandOfDraft,
  FUND_LEVELS,
  mayBeNegative,
  needsOfKind,
  type Purpose,
  TransferDraft,
  type TransferKind,
} from "@minsheng/core/funds"
import { fundLevelWords, purposeWords, transferKindWords } from "@minsheng/core/words"
import { accountQuery, postTransfer } from "../../api/funds.ts"
import { catalogueQuery } from "../../api/queries.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useAddress } from "../../app/address.ts"
import { useSession } from "../../app/session.tsx"
import { CommandForm, type Ends } from "../../design/form/CommandForm.tsx"
import type { Option } from "../../design/form/FieldProps.ts"
import type { Texts, Values } from "../../design/form/Form.ts"
import { ErrorPanel } from "../../design/states.tsx"
import { grouped } from "../../design/numbers.ts"
import { usePlaces } from "../../places/filters.tsx"
import { choicesOf, type Draft, fixedOf, postForm } from "./commands.ts"
import { accountName } from "./names.ts"
import { commandWords as words } from "./words.ts"

/** The account that money comes out of, as far as it is chosen. */
const chosenAccount = (kind: TransferKind, year: number, texts: Texts): AccountCode | undefined => {
  const from = choicesOf(kind).from
  const purpose = from.length > 1 ? (texts["from"] as Purpose | undefined) : from[0]
  const regionCode = DivisionCode.parse(texts["regionCode"] ?? "")
  const itemKey = ItemKey.parse(texts["itemKey"] ?? "")
  const level = FUND_LEVELS.find((one) => one === texts["level"])
  if (purpose === undefined || (purpose as string) === "") return undefined
  if (regionCode === undefined || itemKey === undefined || level === undefined) return undefined
  return accountCode({ year, regionCode, itemKey, level, purpose })
}

/** How much is free, and how much is left after what is typed. */
const Remaining = ({ account, typed }: { readonly account: AccountCode; readonly typed: string }) => {
  const { say } = useLanguage()
  const answer = useQuery(accountQuery({ account, page: { limit: 1 } }))
  if (answer.isError) return <ErrorPanel error={answer.error} />
  if (answer.data === undefined || answer.isPlaceholderData) return null
  const { balanceFen, reservedFen, regionName } = answer.data
  const name = say(accountName(account, regionName))
  if (mayBeNegative(accountOf(account).purpose)) {
    return <p className="note">{say(words.fromOutside, { account: name })}</p>
  }
  const free = balanceFen - reservedFen
  const amount = Money.parseYuan(typed)
  const yuan = (fen: bigint): string => grouped(Money.formatYuan(fen))
  const rest =
    amount === undefined
      ? ""
      : amount <= free
        ? say(words.left, { left: yuan(free - amount) })
        : say(words.short, { short: yuan(amount - free) })
  const isShort = amount !== undefined && amount > free
  return (
    <p className={isShort ? "field-message" : "note"}>
      {say(words.remaining, { account: name, available: yuan(free) })}
      {rest}
    </p>
  )
}

const Live = ({
  kind,
  year,
  texts,
}: {
  readonly kind: TransferKind
  readonly year: number
  readonly texts: Texts
}) => {
  const { say } = useLanguage()
  const account = chosenAccount(kind, year, texts)
  return (
    <div className="remaining" role="status">
      {account === undefined ? (
        <p className="note">{say(words.chooseFirst)}</p>
      ) : (
        <Remaining account={account} typed={texts["amountFen"] ?? ""} />
      )}
    </div>
  )
}

const decodeDraft = Schema.decodeUnknownSync(TransferDraft)

/** The divisions that money goes from and to: of a takeover, those that are gone and those that are there. */
const useDivisions = (kind: TransferKind, year: number) => {
  const { about, office } = useSession()
  const { divisions } = usePlaces()
  const { reach } = needsOfKind(kind)
  const isTakeover = reach === "on"
  const onDay = (asOf: string) => ({
    ...catalogueQuery({ asOf: CalendarDate.make(asOf), year }),
    enabled: isTakeover,
  })
  const then = useQuery(onDay(`${year}-01-01`)).data?.divisions
  const now = useQuery(onDay(about.today)).data?.divisions
  const top = office?.regionCode ?? about.regionCode
  const own = (all: typeof divisions) =>
    all.filter(({ code, parentCode }) => top === about.regionCode || code === top || parentCode === top)
  if (isTakeover) {
    const there = new Set(now?.map(({ code }) => code))
    const gone = then?.filter(({ code }) => !there.has(code)) ?? []
    return { from: own(gone), to: now ?? [], isRead: then !== undefined && now !== undefined }
  }
  return {
    // Money is allocated by who has somebody below.
    from: own(divisions).filter(({ level }) => reach === "within" || level !== "county"),
    to: own(divisions).filter(({ level }) => level !== "province"),
    isRead: divisions.length > 0,
  }
}

const useOptions = (kind: TransferKind, year: number) => {
  const { say } = useLanguage()
  const { items } = usePlaces()
  const divisions = useDivisions(kind, year)
  const region = ({ code, name }: (typeof divisions.from)[number]) => ({
    value: code as string,
    text: `${say(name)} ${code}`,
  })
  const purposes = (values: ReadonlyArray<Purpose>) =>
    values.map((value) => ({ value, text: say(purposeWords[value]) }))
  const { from, to } = choicesOf(kind)
  return {
    isRead: divisions.isRead,
    regionCode: divisions.from.map(region),
    toRegionCode: divisions.to.map(region),
    itemKey: items.map(({ key, name }) => ({ value: key as string, text: `${key} ${say(name)}` })),
    level: FUND_LEVELS.map((value) => ({ value, text: say(fundLevelWords[value]) })),
    from: purposes(from),
    to: purposes(to),
  }
}

type Options = ReturnType<typeof useOptions>

/** What a form begins with: the account, or else the conditions, that it was opened from; and today. */
const useBeginning = (
  kind: TransferKind,
  account: AccountCode | undefined,
  regions: ReadonlyArray<Option>,
) => {
  const { about } = useSession()
  const { params } = useAddress()
  const effectiveOn = about.today
  if (account === undefined) {
    const [only, another] = regions
    const asked = regions.find(({ value }) => value === params.get("region"))
    const region = asked ?? (another === undefined ? only : undefined)
    const itemKey = ItemKey.parse(params.get("item") ?? "")
    const level = FUND_LEVELS.find((one) => one === params.get("level"))
    return {
      effectiveOn,
      ...(region === undefined ? {} : { regionCode: region.value }),
      ...(itemKey === undefined ? {} : { itemKey }),
      ...(level === undefined ? {} : { level }),
    }
  }
  const { regionCode, itemKey, level, purpose } = accountOf(account)
  const named = choicesOf(kind).from.length > 1 ? { from: purpose } : {}
  return { effectiveOn, regionCode, itemKey, level, ...named }
}

/** What is known already of a transfer that is not posted yet, such as from a line of the bank's. */
export interface Foreseen {
  readonly subject: string
  readonly year: number
  readonly begin: Values<Draft>
}

interface Posting extends Ends {
  readonly kind: TransferKind
  /** The account that it was opened from. */
  readonly account?: AccountCode
  readonly foreseen?: Foreseen | undefined
}

interface FilledProps extends Posting {
  readonly options: Options
  readonly year: number
}

const Filled = ({ kind, account, foreseen, options, year, ...ends }: FilledProps) => {
  const { say } = useLanguage()
  const begin = useBeginning(kind, account, options.regionCode)
  const isNoneGone = needsOfKind(kind).reach === "on" && options.regionCode.length === 0
  return (
    <CommandForm
      {...ends}
      form={postForm(kind)}
      title={say(words.postTitle, { kind: say(transferKindWords[kind]) })}
      subject={account ?? foreseen?.subject ?? "any"}
      begin={{ ...begin, ...foreseen?.begin }}
      isWide
      fixed={fixedOf(kind, year)}
      options={options}
      live={(texts) => <Live kind={kind} year={year} texts={texts} />}
      send={(draft) => postTransfer(commandOfDraft(decodeDraft(draft)))}
    >
      {isNoneGone && <p className="note">{say(words.noneGone)}</p>}
    </CommandForm>
  )
}

/** What there is to choose from is read first: a form begins with what is chosen already. */
export const PostForm = (props: Posting) => {
  const { about } = useSession()
  const { account, foreseen } = props
  const year = account === undefined ? (foreseen?.year ?? about.programmeYear) : accountOf(account).year
  const options = useOptions(props.kind, year)
  return options.isRead ? <Filled {...props} options={options} year={year} /> : null
}
