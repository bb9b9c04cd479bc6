#!/usr/bin/env node
/** `minsheng`: the command line. */
import { runWords } from "./minsheng.ts"

await runWords(process.argv.slice(2))
