/** A PDF of one page: a few lines, and the stamp. The same lines make the same bytes. */
import { STAMP, STAMP_HEIGHT, STAMP_WIDTH } from "./stamp.ts"

const [WIDTH, HEIGHT, MARGIN] = [420, 298, 36] as const
const [TITLE_SIZE, TEXT_SIZE, LINE_GAP] = [16, 11, 18] as const
const STAMP_SCALE = 1.5

/** A text of the file; brackets and backslashes mean something there. */
const literal = (text: string): string => `(${text.replaceAll(/[\\()]/gu, "\\$&")})`

const lineAt = (text: string, size: number, y: number): string =>
  `BT /F1 ${size} Tf ${MARGIN} ${y} Td ${literal(text)} Tj ET`

/** Drawn as a picture, so that no font is needed for it. */
const stamped = (): string => {
  const [width, height] = [STAMP_WIDTH * STAMP_SCALE, STAMP_HEIGHT * STAMP_SCALE]
  // In a mask, a dot that is set lets the paint through only where it is 0.
  const mask = `BI /W ${STAMP_WIDTH} /H ${STAMP_HEIGHT} /IM true /D [1 0] /F /AHx ID ${STAMP.join("")}> EI`
  const place = `${width} 0 0 ${height} ${WIDTH - MARGIN - width} ${MARGIN}`
  return `q 0.72 0.11 0.11 rg ${place} cm ${mask} Q`
}

export const pdfOf = (title: string, lines: ReadonlyArray<string>): Uint8Array => {
  const top = HEIGHT - MARGIN - TITLE_SIZE
  const drawn = [
    lineAt(title, TITLE_SIZE, top),
    ...lines.map((line, index) => lineAt(line, TEXT_SIZE, top - LINE_GAP * (index + 2))),
    stamped(),
  ].join("\n")
  const page = `/Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents 4 0 R`
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page ${page} /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ]
  let file = "%PDF-1.4\n"
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, "0")} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return new TextEncoder().encode(file + table + trailer)
}
