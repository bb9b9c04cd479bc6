export {
  bareDatabase,
  disposableDatabase,
  MIGRATED,
  type Template,
  TEST_PASSWORD,
  TEST_SECRET,
  testDatabase,
  type TestDatabase,
} from "./databases.ts"
export { openPlatform, type OpenPlatform, type TestPlatform, testPlatform } from "./platforms.ts"
export { ownerOf, rowsOf, valueOf } from "./writers.ts"
