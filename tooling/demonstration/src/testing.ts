/** The demonstration as a template of tests. */
import { clockLivingOn } from "@minsheng/store"
import {
  type Template,
  TEST_PASSWORD,
  TEST_SECRET,
  type TestPlatform,
  testPlatform,
} from "@minsheng/store/testing"
import { buildDemonstration } from "./build.ts"
import { OFFICE_DAY } from "./scene.ts"

/** The whole synthetic 2010. */
export const DEMONSTRATION: Template = {
  name: "demonstration",
  fill: (database) => buildDemonstration({ database, sessionSecret: TEST_SECRET, password: TEST_PASSWORD }),
}

/** A platform on a demonstration of its own, on the demonstration's day. */
export const demonstrationPlatform = (): Promise<TestPlatform> =>
  testPlatform(DEMONSTRATION, { clock: clockLivingOn(OFFICE_DAY) })
