/** How a city stands on a day, as the operator sees it: `node docs/examples/figures.ts`. */
import { CalendarDate, DivisionCode, Money } from "@minsheng/core/kernel"
import { Progress } from "@minsheng/core/progress"
import { openRegister } from "@minsheng/store"

const question = { region: DivisionCode.make("341500"), asOf: CalendarDate.make("2010-04-30") }
await using register = await openRegister(process.env)
const figures = await register.run(Progress.use((progress) => progress.figures(question)))

console.log(figures.region.name.en, figures.axes.asOf, figures.demonstration ? "made up" : "real")
console.log("plan", Money.formatYuan(figures.annualPlanFen), "yuan")
console.log("invested", Money.formatYuan(figures.investedFen), "yuan")
for (const rate of figures.rates) console.log(rate.name, rate.percent, "%")
console.log("time", figures.time.byMonth.percent, "% by month,", figures.time.byDay.percent, "% by day")
