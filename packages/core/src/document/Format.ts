/**
 * The formats that a document may have, each told by its content and named by its extension. What offices
 * send each other: printed matter, scans and photographs, and the files of Office and of WPS.
 */
import { Schema } from "effect"

export const MediaType = Schema.Literals([
  "application/pdf",
  "application/ofd",
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/tiff",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/msword",
  "application/vnd.ms-excel",
  "application/wps-office.wps",
  "application/wps-office.et",
])
export type MediaType = typeof MediaType.Type

/** What the bytes of a file show it to be. */
export type Content =
  | "pdf"
  | "ofd"
  | "jpeg"
  | "png"
  | "webp"
  | "tiff"
  | "wordPackage"
  | "sheetPackage"
  | "wordCompound"
  | "sheetCompound"

interface Format {
  readonly mediaType: MediaType
  readonly content: Content
  readonly extensions: ReadonlyArray<string>
  /** How a page can show it: as an image of the browser's, as the pages of a PDF, or not at all. */
  readonly preview: "image" | "pdf" | null
}

export const FORMATS: ReadonlyArray<Format> = [
  { mediaType: "application/pdf", content: "pdf", extensions: ["pdf"], preview: "pdf" },
  { mediaType: "application/ofd", content: "ofd", extensions: ["ofd"], preview: null },
  { mediaType: "image/jpeg", content: "jpeg", extensions: ["jpg", "jpeg"], preview: "image" },
  { mediaType: "image/png", content: "png", extensions: ["png"], preview: "image" },
  { mediaType: "image/webp", content: "webp", extensions: ["webp"], preview: "image" },
  { mediaType: "image/tiff", content: "tiff", extensions: ["tif", "tiff"], preview: null },
  {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    content: "wordPackage",
    extensions: ["docx"],
    preview: null,
  },
  {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content: "sheetPackage",
    extensions: ["xlsx"],
    preview: null,
  },
  { mediaType: "application/msword", content: "wordCompound", extensions: ["doc"], preview: null },
  { mediaType: "application/vnd.ms-excel", content: "sheetCompound", extensions: ["xls"], preview: null },
  // WPS's own formats, where they hold the streams of Word's and Excel's.
  { mediaType: "application/wps-office.wps", content: "wordCompound", extensions: ["wps"], preview: null },
  { mediaType: "application/wps-office.et", content: "sheetCompound", extensions: ["et"], preview: null },
]

export const EXTENSIONS: ReadonlyArray<string> = FORMATS.flatMap(({ extensions }) => extensions)

/** The format that an extension (small letters, without its dot) names. */
export const formatNamed = (extension: string): Format | undefined =>
  FORMATS.find(({ extensions }) => extensions.includes(extension))

/** How a page can show a file of a type. */
export const previewOf = (mediaType: MediaType): Format["preview"] =>
  FORMATS.find((format) => format.mediaType === mediaType)?.preview ?? null
