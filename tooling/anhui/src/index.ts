export { ANHUI, anhuiDivisions } from "./divisions.ts"
export { cell, type FactRow, factRows, optional } from "./facts.ts"
export { anhuiLocalProgramme2010 } from "./localProgramme.ts"
export { anhuiProgramme2010 } from "./programme.ts"
