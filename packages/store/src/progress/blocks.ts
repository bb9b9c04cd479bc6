/**
 * Blocks of the journal, over which the changes of the figures are added up: what was known at a position is
 * what all blocks before it brought, and what the entries of its own block did by then.
 */

/** Few enough that the rest of a block is read in no time, many enough that there are few blocks. */
export const ENTRIES_A_BLOCK = 32_768

/** The block that an entry is in. */
export const blockOf = (position: number, entries: number = ENTRIES_A_BLOCK): number =>
  Math.floor(position / entries)
