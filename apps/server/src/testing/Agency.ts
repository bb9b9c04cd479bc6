/** Whoever asks with a key: the requests that an agency makes, and the keys that it is given for a test. */
import { type Answer, Caller, dataOf, within } from "./Caller.ts"

export const RESPONSE_TYPE = "application/graphql-response+json"

export interface KeyAsked {
  readonly name: string
  readonly agency?: string | null
  readonly regionCodes?: ReadonlyArray<string> | null
  readonly itemKeys?: ReadonlyArray<string> | null
  readonly fieldGroups?: ReadonlyArray<string>
  readonly mayIntrospect?: boolean
  readonly expires?: string | null
}

const EVERYTHING = {
  agency: null,
  regionCodes: null,
  itemKeys: null,
  fieldGroups: ["regions", "programme", "projects", "figures", "journal"],
  mayIntrospect: false,
  expires: null,
}

/** Asks for a key as an administrator who is signed in; by default one for everything that they have. */
export const issueKey = (administrator: Caller, asked: KeyAsked): Promise<Answer> =>
  administrator.mutate("access.issueKey", { ...EVERYTHING, ...asked })

/** An agency with a key, or with something else in its place. */
export class Agency {
  readonly #caller: Caller
  readonly key: string | undefined

  constructor(origin: string, key: string | undefined) {
    this.#caller = new Caller(origin)
    this.key = key
  }

  static async with(administrator: Caller, asked: KeyAsked): Promise<Agency> {
    const issued = dataOf(await issueKey(administrator, asked))
    return new Agency(administrator.origin, within(issued, "secret") as string)
  }

  ask(query: string, variables: object = {}, accept: string = RESPONSE_TYPE): Promise<Answer> {
    return this.#caller.send("/graphql", {
      method: "POST",
      headers: {
        accept,
        "content-type": "application/json",
        ...(this.key === undefined ? {} : { authorization: `Bearer ${this.key}` }),
      },
      body: JSON.stringify({ query, variables }),
    })
  }

  /** What a question is answered with, by its name; an answer with errors fails the test. */
  async data(query: string, variables: object = {}): Promise<Readonly<Record<string, unknown>>> {
    const answer = await this.ask(query, variables)
    if (answer.status !== 200 || within(answer.body, "errors") !== undefined) {
      throw new Error(`${answer.status} ${answer.text}`)
    }
    return within(answer.body, "data") as Readonly<Record<string, unknown>>
  }
}
