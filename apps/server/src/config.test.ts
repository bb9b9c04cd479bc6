/** Settings of watching over a server: what is taken, and what is said of what is not. */
import { Redacted } from "effect"
import { assert, describe, it } from "vitest"
import { readConfig } from "./config.ts"

describe("the settings of the log, the measures and the export", () => {
  it("are quiet by default: lines for people, measures for the machine, nothing exported", () => {
    const { log, metricsToken, telemetry } = readConfig({})
    assert.deepStrictEqual(
      { log, metricsToken, telemetry },
      {
        log: { form: "human", level: "info" },
        metricsToken: undefined,
        telemetry: undefined,
      },
    )
  })

  it.each([
    ["MINSHENG_LOG", "xml"],
    ["MINSHENG_LOG_LEVEL", "loud"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "nowhere"],
  ])("refuse %s=%s by name", (name, value) => {
    assert.throws(() => readConfig({ [name]: value }), new RegExp(`^${name}=${value}: `, "u"))
  })

  it("refuse a token that can be guessed, without saying it", () => {
    assert.throws(() => readConfig({ MINSHENG_METRICS_TOKEN: "guessable" }), /^MINSHENG_METRICS_TOKEN=…: 16/u)
  })

  it("take the standard variables as they are, where an address is among them", () => {
    const standard = { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "http://127.0.0.1:4318/v1/traces" }
    assert.deepStrictEqual(readConfig({ ...standard, OTEL_SERVICE_NAME: "a", HOST: "b" }).telemetry, {
      ...standard,
      OTEL_SERVICE_NAME: "a",
    })
    assert.isUndefined(readConfig({ OTEL_SERVICE_NAME: "a" }).telemetry)
    assert.isUndefined(readConfig({ ...standard, OTEL_SDK_DISABLED: "true" }).telemetry)
  })

  it("keep a token wrapped, so that it is not printed by chance", () => {
    const { metricsToken } = readConfig({ MINSHENG_METRICS_TOKEN: "a-token-that-is-long" })
    assert.isTrue(Redacted.isRedacted(metricsToken))
  })
})
