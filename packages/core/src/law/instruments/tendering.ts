/** Instruments about tendering. Of what was read in today's text, the day from which that text is in force. */
import { make } from "../../kernel/CalendarDate.ts"
import type { Instrument } from "../Citation.ts"

export const TENDERING_LAW: Instrument = {
  title: { zh: "中华人民共和国招标投标法", en: "Tendering and Bidding Law" },
  documentNumber: null,
  textReadFrom: make("2017-12-28"),
}

export const TENDERING_REGULATIONS: Instrument = {
  title: { zh: "中华人民共和国招标投标法实施条例", en: "Regulations for the Tendering and Bidding Law" },
  documentNumber: "国务院令第613号",
  textReadFrom: make("2019-03-02"),
}

export const SCOPE_OF_2000: Instrument = {
  title: {
    zh: "工程建设项目招标范围和规模标准规定",
    en: "Scope and thresholds of tendered construction (2000)",
  },
  documentNumber: "国家计委令第3号",
  textReadFrom: null,
}

export const SCOPE_OF_2018: Instrument = {
  title: { zh: "必须招标的工程项目规定", en: "Construction that must be tendered (2018)" },
  documentNumber: "国家发展改革委令第16号",
  textReadFrom: null,
}
