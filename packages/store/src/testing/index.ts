export { MIGRATED, type Template, TEST_PASSWORD, TEST_SECRET, testDatabase, type TestDatabase } from "./databases.ts"
export { type TestPlatform, testPlatform } from "./platforms.ts"
