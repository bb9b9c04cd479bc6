/** `/healthz` while the process lives, `/readyz` once the database is reachable and migrated. */
import { Effect } from "effect"
import { HttpRouter, HttpServerResponse } from "effect/http"
import type { Keeper } from "../instance/Keeper.ts"

export const healthRoutes = (keeper: Keeper) =>
  HttpRouter.addAll([
    HttpRouter.route("GET", "/healthz", HttpServerResponse.jsonUnsafe({ status: "alive" })),
    HttpRouter.route(
      "GET",
      "/readyz",
      Effect.map(
        Effect.promise(() => keeper.isReady()),
        (ready) =>
          HttpServerResponse.jsonUnsafe(
            { status: ready ? "ready" : "notReady" },
            { status: ready ? 200 : 503 },
          ),
      ),
    ),
  ])
