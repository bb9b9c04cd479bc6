import { cpSync } from "node:fs"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

/** What every page stands on, in one file that seldom changes. */
const FRAME =
  /node_modules\/.*\/(?:react|react-dom|scheduler|@tanstack\/(?:react-query|query-core)|@trpc|wouter)\//u

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

export default defineConfig({
  plugins: [react(), pdfFiles],
  build: {
    // The last Chromium for Windows 7, which is still on office machines.
    target: ["chrome109", "firefox128", "safari17"],
    sourcemap: false,
    // What draws a PDF is one file, and is loaded when somebody looks at one.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        manualChunks: (id: string) => (FRAME.test(id) ? "frame" : undefined),
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
