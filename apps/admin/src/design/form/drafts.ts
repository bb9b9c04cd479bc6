/**
 * Drafts: what somebody typed into a form about something, kept in their browser until it is recorded, also
 * over a time-out or a sign-out. The id of the command is kept with it, so that sending the same content
 * again, after whatever happened, does not do it twice.
 */
import type { Texts } from "./Form.ts"

export interface Draft {
  readonly texts: Texts
  /** Milliseconds of the browser's clock. */
  readonly savedAt: number
  /** The content that was sent last, and the id under which. */
  readonly sent?: { readonly content: string; readonly commandId: string }
}

/** Whose draft, of which form, about what. */
export interface DraftKey {
  readonly user: string
  readonly form: string
  readonly subject: string
}

const storedUnder = ({ user, form, subject }: DraftKey): string =>
  `minsheng.draft.${encodeURIComponent(user)}.${form}.${encodeURIComponent(subject)}`

const isTexts = (value: unknown): value is Texts =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every((text) => typeof text === "string")

const isDraft = (value: unknown): value is Draft =>
  typeof value === "object" &&
  value !== null &&
  "texts" in value &&
  isTexts(value.texts) &&
  "savedAt" in value &&
  Number.isFinite(value.savedAt)

/** The draft that is kept; whatever else stands there is left alone. */
export const draftOf = (key: DraftKey): Draft | undefined => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storedUnder(key)) ?? "null")
    return isDraft(stored) ? stored : undefined
  } catch {
    return undefined
  }
}

export const keepDraft = (key: DraftKey, draft: Draft): void => {
  try {
    localStorage.setItem(storedUnder(key), JSON.stringify(draft))
  } catch {
    // A browser without room keeps the form itself, as long as it is open.
  }
}

export const dropDraft = (key: DraftKey): void => localStorage.removeItem(storedUnder(key))
