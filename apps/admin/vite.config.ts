import { cpSync } from "node:fs"
import react from "@vitejs/plugin-react"
import { defineConfig, type Plugin, type Rolldown } from "vite"

/** What every page stands on, in one file that seldom changes. */
const FRAME =
  /node_modules\/.*\/(?:react|react-dom|scheduler|@tanstack\/(?:react-query|query-core)|@trpc|wouter)\//u

/** What stands around every page, and what all that read figures are made of: a file each, not thirty. */
const within = (...places: ReadonlyArray<string>): RegExp =>
  new RegExp(String.raw`/admin/src/(?:${places.join("|")})`, "u")
const APP = within(
  "app/",
  "live/",
  "api/(?:client|firstQueries)",
  "design/(?:download/|form/Field|Popover|states)",
)
const FIGURES = within(
  "pages/overview/(?!ItemBox|Laggards)",
  "pages/region/(?:FiguresNotes|RegroupControl|question)",
  "design/(?:figure/|table/walk|Strip|Bullet|Spark|Section|Mark|tiles|numbers)",
  "design/(?:Answer|Breadcrumb|PrintButton)",
)

/** What the drawing of a PDF needs beside its script: encodings of Chinese, fonts, decoders, its worker. */
const PDF_PARTS = ["cmaps", "standard_fonts", "wasm", "legacy/build/pdf.worker.min.mjs"]
const PDF_PACKAGE = new URL("node_modules/pdfjs-dist/", import.meta.url)

const pdfFiles = {
  name: "pdf-files",
  closeBundle: () => {
    for (const part of PDF_PARTS) {
      const into = new URL(`dist/pdf/${part.split("/").at(-1)}`, import.meta.url)
      cpSync(new URL(part, PDF_PACKAGE), into, { recursive: true })
    }
  },
}

/** The app and all that it stands on, by the name of its file. */
const partsOf = (bundle: Rolldown.OutputBundle, name: string): ReadonlyArray<string> => {
  const found = new Set<string>()
  const add = (file: string): void => {
    const chunk = bundle[file]
    if (chunk?.type !== "chunk" || found.has(file)) return
    found.add(file)
    chunk.imports.forEach(add)
  }
  for (const [file, chunk] of Object.entries(bundle)) {
    if (chunk.type === "chunk" && chunk.facadeModuleId?.endsWith(name) === true) add(file)
  }
  return [...found]
}

/** The first script imports the app when it runs; the page says so before, and the files come at once. */
const startFiles: Plugin = {
  name: "start-files",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle = {} }) => ({
      html,
      tags: partsOf(bundle, "/src/start.tsx")
        .filter((file) => !html.includes(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` },
          injectTo: "head" as const,
        })),
    }),
  },
}

export default defineConfig({
  plugins: [react(), pdfFiles, startFiles],
  build: {
    // The last Chromium for Windows 7, which is still on office machines.
    target: ["chrome109", "firefox128", "safari17"],
    sourcemap: false,
    // What draws a PDF is one file, and is loaded when somebody looks at one.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        manualChunks: (id: string) =>
          FRAME.test(id) ? "frame" : APP.test(id) ? "app" : FIGURES.test(id) ? "figures" : undefined,
      },
    },
  },
  server: {
    proxy: {
      "/trpc": "http://127.0.0.1:4000",
      "/api": "http://127.0.0.1:4000",
      "/files": "http://127.0.0.1:4000",
      "/export": "http://127.0.0.1:4000",
      "/events": "http://127.0.0.1:4000",
    },
  },
})
