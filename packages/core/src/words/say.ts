/** One thing in both languages. */
import type { Bilingual } from "../kernel/Bilingual.ts"

export const say = (zh: string, en: string): Bilingual => ({ zh, en })
