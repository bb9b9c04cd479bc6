/** A county's items and how far they are, for an agency: `MINSHENG_KEY=… node docs/examples/agency.ts`. */
const { MINSHENG_URL: url = "http://127.0.0.1:4000/graphql", MINSHENG_KEY: key = "" } = process.env
const query = `query ($region: String) { figures(region: $region, asOf: "2010-04-30") {
  ... on Figures { axes { knownAt { position } }
    items { item { name { zh } } invested { yuan } rates { name percent } } }
  ... on Refusal { code words { zh en } } } }`
const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" }
const body = JSON.stringify({ query, variables: { region: process.argv[2] } })
const answer = await fetch(url, { method: "POST", headers, body })
const { data, errors } = (await answer.json()) as { data?: { figures: unknown }; errors?: unknown }
console.log(JSON.stringify(data?.figures ?? errors, undefined, 2))
