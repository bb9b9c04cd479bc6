import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

/** What every page stands on, in one file that seldom changes. */
const FRAME =
  /node_modules\/.*\/(?:react|react-dom|scheduler|@tanstack\/(?:react-query|query-core)|@trpc|wouter)\//u

export default defineConfig({
  plugins: [react()],
  build: {
    // The last Chromium for Windows 7, which is still on office machines.
    target: ["chrome109", "firefox128", "safari17"],
    sourcemap: false,
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
      "/export": "http://127.0.0.1:4000",
      "/events": "http://127.0.0.1:4000",
    },
  },
})
