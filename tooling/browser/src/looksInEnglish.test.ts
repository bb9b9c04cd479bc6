/** Every page in English, on both screens. */
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { browsing } from "./browsing.ts"
import { everyStateLooksRight } from "./looking.ts"

browsing("every page in English", DEMONSTRATION, (stage) => everyStateLooksRight(stage, "en"))
