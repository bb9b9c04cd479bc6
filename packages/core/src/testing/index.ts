export { journaled } from "./entries.ts"
