/** The words of what gates refuse: each blocking rule is named with its clause. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import {
  type DecidesOnOwnRecord,
  type GateClosed,
  type GateNeedsReason,
  type GatePassedAlready,
  gates,
  type Outcome,
  type PassNotFound,
  type Receipt,
  type SubjectUnknown,
} from "../gates/index.ts"
import type { FindingAnswer } from "../dossier/answers.ts"
import { say } from "./say.ts"

export type GateRefusal =
  | DecidesOnOwnRecord
  | GateClosed
  | GateNeedsReason
  | GatePassedAlready
  | PassNotFound
  | SubjectUnknown

type WordsFor = {
  readonly [Tag in GateRefusal["_tag"]]: (refusal: Extract<GateRefusal, { readonly _tag: Tag }>) => Bilingual
}

export const outcomeWords: Readonly<Record<Outcome, Bilingual>> = {
  may: say("可以办理", "may be authorised"),
  mayWithReason: say("说明理由后可以办理", "may be authorised with a reason"),
  mayNot: say("不能办理", "may not be authorised"),
}

/** What a gate is about, as it is called: a part of the works, or all of them. */
export const gateSubjectWords = (subject: string): Bilingual =>
  subject === "project" ? say("整个项目", "the whole project") : say(`“${subject}”`, `“${subject}”`)

/** The clause as it is printed; in English the instrument alone, whose articles are counted in Chinese. */
const clauseOf = ({ citations }: FindingAnswer): Bilingual => {
  const [first] = citations
  return first === undefined
    ? say("未载条文", "no clause")
    : say(`《${first.instrument}》${first.provision}`, first.instrumentEn)
}

const listed = (findings: ReadonlyArray<FindingAnswer>): Bilingual => {
  const all = findings.map((finding) => ({ title: finding.title, clause: clauseOf(finding) }))
  return say(
    all.map(({ title, clause }) => `${title.zh}（${clause.zh}）`).join("；"),
    all.map(({ title, clause }) => `${title.en} (${clause.en})`).join("; "),
  )
}

const blocking = ({ findings }: Receipt): ReadonlyArray<FindingAnswer> =>
  findings.filter(({ verdict, blocks }) => verdict === "violated" && blocks)

const unknown = ({ findings }: Receipt): ReadonlyArray<FindingAnswer> =>
  findings.filter(({ verdict, severity }) => verdict === "undetermined" && severity === "binds")

export const gateRefusalWords: WordsFor = {
  SubjectUnknown: ({ action, subject, known }) => {
    const { title } = gates[action]
    const named = gateSubjectWords(subject)
    const [zh, en] =
      known.length === 0
        ? ["档案中还没有可以办理的对象。", "The dossier has nothing yet that it could be about."]
        : [
            `可以办理的有：${known.map((one) => gateSubjectWords(one).zh).join("、")}。`,
            `It can be about: ${known.map((one) => gateSubjectWords(one).en).join(", ")}.`,
          ]
    return say(
      `档案中没有可以办理${title.zh}的${named.zh}。${zh}`,
      `The dossier has no ${named.en} for ${title.en}. ${en}`,
    )
  },
  GateClosed: ({ receipt }) => {
    const { zh, en } = listed(blocking(receipt))
    const { title } = gates[receipt.action]
    const subject = gateSubjectWords(receipt.subject)
    return say(
      `${subject.zh}不能办理${title.zh}：${zh}。请先整改，或者补登已经办好的事项。`,
      `Not possible for ${subject.en}, ${title.en}: ${en}. Put it right first, or record what was done.`,
    )
  },
  GateNeedsReason: ({ receipt }) => {
    const { zh, en } = listed(unknown(receipt))
    const { title } = gates[receipt.action]
    const subject = gateSubjectWords(receipt.subject)
    return say(
      `${subject.zh}办理${title.zh}前，档案中尚不能判断：${zh}。请补登事项，或者说明理由。`,
      `Before ${title.en} for ${subject.en} the dossier cannot tell: ${en}. Record what is missing, or say why.`,
    )
  },
  GatePassedAlready: ({ action, subject, position }) => {
    const { title } = gates[action]
    const named = gateSubjectWords(subject)
    return say(
      `${named.zh}已经办理${title.zh}（第 ${position} 条）。如需重办，请先撤销。`,
      `Done already for ${named.en}, ${title.en}: entry ${position}. Revoke it first to do it again.`,
    )
  },
  DecidesOnOwnRecord: ({ action, positions }) => {
    const { title } = gates[action]
    return say(
      `${title.zh}所依据的事项中，第 ${positions.join("、")} 条是您本人登记的。请由其他人员办理。`,
      `You recorded acts that this rests on (${title.en}): ${positions.join(", ")}. Somebody else decides.`,
    )
  },
  PassNotFound: ({ code, position }) =>
    say(
      `项目 ${code} 没有第 ${position} 条办理记录，或已撤销。请刷新后再试。`,
      `${code} has no decision at entry ${position}, or it was revoked. Reload and try again.`,
    ),
}
