/** Names that gates give beside those of a dossier. */

/** What all works of a project are called as the subject of a gate. */
export const WHOLE = "project"

/** The act that is judged as if it were done; no act of a register's dossier is called so. */
export const SUPPOSED = "supposed"
