/** `/healthz` while the process lives, `/readyz` once the database is reachable and migrated. */
import { Effect } from "effect"
import { HttpRouter, HttpServerResponse } from "effect/http"
import type { Bilingual } from "@minsheng/core/kernel"
import type { Keeper, Unreadiness } from "../instance/Keeper.ts"

const WORDS: Readonly<Record<Unreadiness, Bilingual>> = {
  starting: {
    zh: "系统正在启动：数据库还没有打开，或登记簿还在建立。",
    en: "The system is starting: the database is not open yet, or the register is being founded.",
  },
  databaseUnreachable: {
    zh: "连不上数据库，系统在等它恢复。请检查数据库是否在运行。",
    en: "The database does not answer; the system is waiting for it. Check whether it runs.",
  },
  databaseNotWritable: {
    zh: "数据库写不进去，已入账的不受影响，系统在等它恢复。请检查磁盘空间。",
    en: "The database cannot be written to; what was recorded is safe, the system is waiting. Check the disk's room.",
  },
}

const readiness = (reason: Unreadiness | undefined) =>
  reason === undefined
    ? HttpServerResponse.jsonUnsafe({ status: "ready" })
    : HttpServerResponse.jsonUnsafe({ status: "notReady", reason, words: WORDS[reason] }, { status: 503 })

export const healthRoutes = (keeper: Keeper) =>
  HttpRouter.addAll([
    HttpRouter.route("GET", "/healthz", HttpServerResponse.jsonUnsafe({ status: "alive" })),
    HttpRouter.route(
      "GET",
      "/readyz",
      Effect.map(
        Effect.promise(() => keeper.unreadiness()),
        readiness,
      ),
    ),
  ])
