/** What goes through every page goes through every page: each route of the app is among the places. */
import { assert, describe, it } from "vitest"
import { PLACES, ROUTES, routesIn, unopened } from "./places.ts"
import { STATES } from "./states.ts"

describe("every page of the app", () => {
  it("is walked with the keyboard, read in both languages and printed", () => {
    assert.isAbove(ROUTES.length, 20)
    assert.deepStrictEqual(unopened(ROUTES, PLACES), [])
  })

  it("is looked at by axe-core on both screens, in both languages", () => {
    assert.deepStrictEqual(unopened(ROUTES, STATES), [])
  })

  it("planted: a page that nothing opens, and one beside a pattern, are named", () => {
    const source = `  {\n    path: "/new",\n  },\n  { path: "/funds/new", show },\n`
    assert.deepStrictEqual(routesIn(source), ["/new", "/funds/new"])
    const places = [{ at: "/funds/accounts" }, { at: "/funds/1" }, { at: "/?region=1" }]
    assert.deepStrictEqual(unopened(["/", "/new", "/funds/:one", "/funds/new"], places), [
      "/new",
      "/funds/new",
    ])
  })
})
