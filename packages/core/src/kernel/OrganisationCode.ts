/**
 * Organisation codes (组织机构代码, GB 11714-1997): eight places and a check, written with a hyphen or without.
 * A unified social credit code holds the same organisation's code in its places 9 to 17.
 */

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** The check that belongs to the first eight places. */
export const checkOf = (places: string): string => {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(places.charAt(index)),
    0,
  )
  const check = 11 - (sum % 11)
  return check === 10 ? "X" : check === 11 ? "0" : String(check)
}

/** The nine places by which an organisation is known in either code. */
export const within = (code: string): string => {
  const places = code.replaceAll("-", "")
  return places.length === 18 ? places.slice(8, 17) : places
}

/** Whether the last place is the check of the others. */
export const isSound = (code: string): boolean => {
  const places = within(code)
  return checkOf(places.slice(0, 8)) === places.charAt(8)
}
