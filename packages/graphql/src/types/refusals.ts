/** Refusals as data: an interface with code and words, and a type for each with what it is about. */
import type { MalformedInput } from "@minsheng/core/kernel"
import { inputIssueWords, refusalWords } from "@minsheng/core/words"
import { builder, say } from "../builder.ts"
import { type AgencyRefusal, ANSWERED } from "../errors.ts"
import { Words } from "./values.ts"

type Of<Tag extends AgencyRefusal["_tag"]> = Extract<AgencyRefusal, { readonly _tag: Tag }>

export const Refusal = builder.interfaceRef<AgencyRefusal>("Refusal").implement({
  description: say(
    "没有答复的理由。code 不会改变含义；words 是给人看的。",
    "Why there is no answer. The code never changes its meaning; the words are for people.",
  ),
  resolveType: (refusal) => refusal._tag,
  fields: (t) => ({
    code: t.string({
      description: say("代码，与类型同名。", "The code: the name of the type."),
      resolve: (refusal) => refusal._tag,
    }),
    words: t.field({
      type: Words,
      description: say("说明：什么、哪里、怎么办。", "What, where, and what to do."),
      resolve: (refusal) => refusalWords(refusal),
    }),
  }),
})

const Issue = builder.objectRef<MalformedInput["issues"][number]>("InputIssue").implement({
  description: say("问题里的一处错误。", "What is wrong in one place of a question."),
  fields: (t) => ({
    path: t.exposeString("path", { description: say("在哪里。", "Where.") }),
    code: t.exposeString("code", { description: say("错误代码。", "The code of what is wrong.") }),
    words: t.field({
      type: Words,
      description: say("说明。", "What is wrong, in words."),
      resolve: ({ code }) => inputIssueWords[code] ?? { zh: code, en: code },
    }),
  }),
})

const MalformedInputType = builder.objectRef<Of<"MalformedInput">>("MalformedInput").implement({
  interfaces: [Refusal],
  description: say(
    "问题不合要求，没有去查。",
    "The question is not of the form that is taken; nothing was read.",
  ),
  fields: (t) => ({
    issues: t.field({
      type: [Issue],
      description: say("各处错误。", "What is wrong, place by place."),
      resolve: ({ issues }) => issues,
    }),
  }),
})

const NotPermittedType = builder.objectRef<Of<"NotPermitted">>("NotPermitted").implement({
  interfaces: [Refusal],
  description: say("这把密钥不能这样问。", "The key does not permit the question."),
  fields: (t) => ({
    useCase: t.exposeString("useCase", {
      description: say("不被允许的事，如 figures.read。", "What is not permitted, such as figures.read."),
    }),
    fieldGroups: t.stringList({
      description: say("这把密钥的字段组。", "The groups of fields that the key opens."),
      resolve: ({ fieldGroups }) => [...(fieldGroups ?? [])],
    }),
  }),
})

const PositionBeyondHeadType = builder.objectRef<Of<"PositionBeyondHead">>("PositionBeyondHead").implement({
  interfaces: [Refusal],
  description: say("账册还没有这么长。", "The journal is not that long yet."),
  fields: (t) => ({
    position: t.exposeInt("position", { description: say("所问的序号。", "The position asked for.") }),
    head: t.exposeInt("head", { description: say("账册末条的序号。", "Where the journal ends.") }),
  }),
})

const ProjectNotFoundType = builder.objectRef<Of<"ProjectNotFound">>("ProjectNotFound").implement({
  interfaces: [Refusal],
  description: say(
    "没有这个项目，或不在密钥范围内。",
    "There is no such project, or it is not within the key's scope.",
  ),
  fields: (t) => ({
    projectCode: t.string({
      description: say("所问的项目编号。", "The project code asked for."),
      resolve: ({ code }) => code,
    }),
  }),
})

const aboutRegion = <Tag extends "RegionOutsideScope" | "UnknownRegion">(tag: Tag, description: string) =>
  builder.objectRef<Of<Tag>>(tag).implement({
    interfaces: [Refusal],
    description,
    fields: (t) => ({
      regionCode: t.string({
        description: say("所问的区划代码。", "The division code asked for."),
        resolve: (refusal) => (refusal as { readonly code: string }).code,
      }),
    }),
  })

const aboutAccount = <Tag extends "FundAccountOutsideScope" | "FundAccountUnknown">(
  tag: Tag,
  description: string,
) =>
  builder.objectRef<Of<Tag>>(tag).implement({
    interfaces: [Refusal],
    description,
    fields: (t) => ({
      account: t.string({
        description: say("所问的账户代码。", "The code of the account asked for."),
        resolve: (refusal) => (refusal as { readonly account: string }).account,
      }),
    }),
  })

const SubjectUnknownType = builder.objectRef<Of<"SubjectUnknown">>("SubjectUnknown").implement({
  interfaces: [Refusal],
  description: say("档案里没有可以这样办理的对象。", "The dossier has no such purchase, contract or works."),
  fields: (t) => ({
    subject: t.exposeString("subject", { description: say("所问的对象。", "What was asked for.") }),
    known: t.stringList({
      description: say("档案里有的。", "Those that it has."),
      resolve: ({ known }) => [...known],
    }),
  }),
})

/** The type of each refusal that this face answers with; a new one does not compile without its own. */
export const refusalTypes = {
  FundAccountOutsideScope: aboutAccount(
    "FundAccountOutsideScope",
    say("账户不在密钥范围内。", "The account is not within the key's scope."),
  ),
  FundAccountUnknown: aboutAccount(
    "FundAccountUnknown",
    say("没有这样的区划或项目。", "There is no such division, or no such item."),
  ),
  MalformedInput: MalformedInputType,
  NotPermitted: NotPermittedType,
  PositionBeyondHead: PositionBeyondHeadType,
  ProjectNotFound: ProjectNotFoundType,
  RegionOutsideScope: aboutRegion(
    "RegionOutsideScope",
    say(
      "区划不全在密钥范围内；只加一部分会误导。",
      "Not all of the division is within the key's scope; a sum over the rest would mislead.",
    ),
  ),
  SubjectUnknown: SubjectUnknownType,
  UnknownRegion: aboutRegion("UnknownRegion", say("没有这个区划。", "No division bears the code.")),
} as const satisfies Record<AgencyRefusal["_tag"], unknown>

const TAGS: ReadonlySet<unknown> = new Set(ANSWERED)

/** The type of a value of a result: a refusal is called as its code. */
export const typeNameOf =
  (answer: string) =>
  (value: { readonly _tag?: unknown }): string =>
    TAGS.has(value._tag) ? String(value._tag) : answer
