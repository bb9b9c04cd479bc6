export { type System, systemNames, SYSTEMS } from "./System.ts"
