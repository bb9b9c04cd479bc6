/** What a line of the trail is about, as people call it: people, offices, projects and keys come by name. */
import type { Bilingual, Locale } from "@minsheng/core/kernel"

/** What a family of streams is called, and whether its members are told apart by something readable. */
const FAMILIES: Readonly<Record<string, Bilingual>> = {
  instance: { zh: "登记簿", en: "register" },
  journal: { zh: "账册", en: "journal" },
  divisions: { zh: "区划", en: "divisions" },
  programme: { zh: "目录", en: "catalogue" },
  transfer: { zh: "划转", en: "transfer" },
  financing: { zh: "筹资方案", en: "financing plan" },
  estimate: { zh: "概算", en: "estimate" },
  accounts: { zh: "账号规定", en: "rule of accounts" },
}

/** There is one of each. */
const ALONE: ReadonlySet<string> = new Set(["instance", "journal", "accounts"])

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/u
const SHOWN = 8

export const subjectText = (subject: string, locale: Locale): string => {
  const [family = "", ...rest] = subject.split("/")
  const name = FAMILIES[family]
  if (name === undefined || rest.length === 0) return subject
  if (ALONE.has(family)) return name[locale]
  const which = rest.join(" ")
  return `${name[locale]} ${UUID.test(which) ? `${which.slice(0, SHOWN)}…` : which}`
}
