/** One embedded cluster for the whole test run, of its own, gone afterwards. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { Cluster } from "../postgres/Cluster.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the cluster's maintenance database, as its superuser. */
    readonly clusterUrl: string
  }
}

export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), "minsheng-tests-"))
  const cluster = await Cluster.open({
    folder: join(folder, "postgres"),
    password: "tests",
    settings: { max_connections: "200", shared_buffers: "256MB" },
  })
  project.provide("clusterUrl", cluster.url("postgres"))
  return async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
    // Root's server runs as another user, who may have needed another place for its data.
    rmSync(cluster.folder, { recursive: true, force: true })
  }
}
