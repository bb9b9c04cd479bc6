/** The language that the reader chose: kept in the browser, told to the document. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react"
import type { Bilingual, Locale } from "@minsheng/core/kernel"

const STORED = "minsheng.locale"

interface Language {
  readonly locale: Locale
  readonly choose: (locale: Locale) => void
  /** The words in the reader's language. */
  readonly say: (words: Bilingual) => string
}

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
  const say = useCallback((words: Bilingual) => words[locale], [locale])
  const language = useMemo(() => ({ locale, choose, say }), [locale, choose, say])
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export const useLanguage = (): Language => {
  const language = useContext(LanguageContext)
  if (language === undefined) throw new Error("useLanguage needs a LanguageProvider above it")
  return language
}
