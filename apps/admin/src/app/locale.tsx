/** The language that the reader chose: kept in the browser, told to the document. */
import {
  createContext,
  Fragment,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react"
import type { Bilingual, Locale } from "@minsheng/core/kernel"

const STORED = "minsheng.locale"

/** The reader's language, and words in it. */
export interface Spoken {
  readonly locale: Locale
  readonly say: Say
}

interface Language extends Spoken {
  readonly choose: (locale: Locale) => void
}

/** The words in the reader's language; `{name}` in them is where a part of that name goes. */
export type Say = (words: Bilingual, parts?: Readonly<Record<string, string | number>>) => string

const PART = /\{(\w+)\}/u

const LanguageContext = createContext<Language | undefined>(undefined)

const storedLocale = (): Locale => {
  const stored = localStorage.getItem(STORED)
  return stored === "en" ? "en" : "zh"
}

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [locale, setLocale] = useState<Locale>(storedLocale)
  useEffect(() => {
    document.documentElement.lang = locale === "zh" ? "zh-CN" : "en"
  }, [locale])
  const choose = useCallback((chosen: Locale) => {
    localStorage.setItem(STORED, chosen)
    setLocale(chosen)
  }, [])
  const say = useCallback<Say>(
    (words, parts) =>
      parts === undefined
        ? words[locale]
        : words[locale].replaceAll(new RegExp(PART, "gu"), (_, name: string) => String(parts[name] ?? "")),
    [locale],
  )
  const language = useMemo(() => ({ locale, choose, say }), [locale, choose, say])
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export const useLanguage = (): Language => {
  const language = useContext(LanguageContext)
  if (language === undefined) throw new Error("useLanguage needs a LanguageProvider above it")
  return language
}

/** A sentence whose parts are links, doors or bold figures: `{name}` in the words is where a part goes. */
export const Sentence = ({
  words,
  parts,
}: {
  readonly words: Bilingual
  readonly parts: Readonly<Record<string, ReactNode>>
}) => {
  const { say } = useLanguage()
  const pieces = say(words).split(PART)
  return pieces.map((piece, index) => (
    <Fragment key={index}>{index % 2 === 0 ? piece : parts[piece]}</Fragment>
  ))
}

const COMMA: Bilingual = { zh: "、", en: ", " }

/** Several texts one after another, as the language separates them. */
export const listed = (texts: ReadonlyArray<string>, say: Say): string => texts.join(say(COMMA))

/** Several things one after another, as the language separates them. */
export const Listed = ({ children }: { readonly children: ReadonlyArray<ReactNode> }) => {
  const { say } = useLanguage()
  return children.map((child, index) => (
    <Fragment key={index}>
      {index > 0 && say(COMMA)}
      {child}
    </Fragment>
  ))
}
