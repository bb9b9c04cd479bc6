/** What all works of a project are called as the subject of a gate. */
export const WHOLE = "project"
