import { defineConfig } from "vitest/config"

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["{packages,apps,tooling}/**/*.test.ts", "docs/**/*.test.ts"],
    globalSetup: ["packages/store/src/testing/globalSetup.ts"],
    pool: "forks",
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
