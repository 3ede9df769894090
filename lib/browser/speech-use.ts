import { type MonthlyUse, NO_USE, parseMonthlyUse } from "../speech/monthly-use.ts";
import { setting } from "./settings.ts";

/** What transcribing by itself has come to in this month; counted by the background. */
export const speechUseSetting = setting<MonthlyUse>("speechUse", NO_USE, parseMonthlyUse);
