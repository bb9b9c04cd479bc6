import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  // As Node finds them: a library that has two forms must not be loaded in both.
  ssr: {
    resolve: { conditions: ["module-sync", "module", "node"], externalConditions: ["module-sync", "node"] },
  },
  test: {
    include: ["{packages,apps,tooling}/**/*.test.ts", "docs/**/*.test.ts"],
    globalSetup: ["packages/store/src/testing/globalSetup.ts"],
    pool: "forks",
    // Most tests wait for a database, a process or a browser: several at a time, also on a small machine.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
