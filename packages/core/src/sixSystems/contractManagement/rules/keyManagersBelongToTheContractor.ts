/**
 * CT-06: of each key manager labour contract, wages and insurance are proven, and nobody else buys
 * materials or machines.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atLeast, isFalse, isTrue } from "../../../law/Test.ts"
import { PASSING_ON_OF_2014, PASSING_ON_OF_2019 } from "../../../law/instruments/contractManagement.ts"
import {
  type ContractingInspection,
  contractingInspectedOn,
  contractingInspections,
  fewestProofs,
  isSuppliedByOthers,
} from "../measures/execution.ts"
import { isWorks } from "../measures/signing.ts"
import { proofsPerManager } from "../parameters.ts"
import type { ContractFacts } from "../record.ts"

export const keyManagersBelongToTheContractor: Rule<ContractFacts, ContractingInspection> = {
  id: "contractManagement/keyManagersBelongToTheContractor",
  revision: 1,
  title: {
    zh: "主要管理人员与承包人有劳动合同、工资、社会保险关系，材料设备不由他人采购或者租赁",
    en: "Key managers belong to the contractor, who buys materials and machines",
  },
  severity: "binds",
  about: contractingInspections,
  anchor: contractingInspectedOn,
  versions: [
    {
      from: make("2014-10-01"),
      until: make("2018-12-31"),
      rows: ["CT-06"],
      citations: [cite(PASSING_ON_OF_2014, "关于转包、挂靠认定的规定")],
      confidence: "M",
      applies: isTrue(isWorks),
      requires: all(atLeast(fewestProofs, proofsPerManager), isFalse(isSuppliedByOthers)),
    },
    {
      from: make("2019-01-01"),
      until: null,
      rows: ["CT-06"],
      citations: [cite(PASSING_ON_OF_2019, "第八条")],
      confidence: "V3",
      applies: isTrue(isWorks),
      requires: all(atLeast(fewestProofs, proofsPerManager), isFalse(isSuppliedByOthers)),
    },
  ],
}
