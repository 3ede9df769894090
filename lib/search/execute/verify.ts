import type { Evaluation } from "./evaluate.ts";
import type { LiteralReader } from "./literal.ts";
import type { Plan, PlannedClause } from "../plan/query-plan.ts";

/** The clauses of a plan that the index alone cannot decide. */
export function uncertainClauses({ clauses }: Plan): PlannedClause[] {
  return clauses.filter(({ any }) => any.some(({ literals }) => literals.length > 0));
}

/** Whether a lecture that may fit really does, seen from its text. */
export async function fits(
  number: number,
  clauses: readonly PlannedClause[],
  { matches }: Pick<Evaluation, "matches">,
  reader: LiteralReader,
): Promise<boolean> {
  for (const { any, not } of clauses) {
    let holds = false;
    for (const { needs, literals } of any) {
      if (!needs.every((need) => (matches.get(need)?.weights[number] ?? 0) > 0)) continue;
      holds = await allStand(literals, reader);
      if (holds) break;
    }
    if (holds === not) return false;
  }
  return true;
}

async function allStand(literals: readonly string[], reader: LiteralReader): Promise<boolean> {
  for (const literal of literals) if (!(await reader.has(literal))) return false;
  return true;
}
