/** Commands that are about no county, or are the operator's alone; a password is read from the terminal. */
export const ABOUT_NO_COUNTY: ReadonlyArray<string> = [
  "ask",
  "backup",
  "evaluate",
  "export divisions",
  "rebuild",
  "red-flags",
  "replay",
  "restore",
  "rules",
  "schema",
  "serve",
  "user password",
  ...["diff", "propose", "versions", "years"].map((name) => `programme ${name}`),
]
