import type { Transaction } from "dexie";
import { MIGRATIONS } from "../lecture/migrations.ts";
import { TABLES } from "../lecture/records.ts";
import { recount } from "./recount.ts";

/** Brings all rows up to what this version of the database writes, once, in the transaction of its upgrade. */
export async function upgradeRecords(transaction: Transaction, to: number): Promise<void> {
  const changes = MIGRATIONS.find(({ version }) => version === to)?.records ?? {};
  for (const table of TABLES) {
    const change = changes[table];
    if (!change) continue;
    await transaction
      .table(table)
      .toCollection()
      .modify((row: Readonly<Record<string, unknown>>, context: { value: object }) => {
        context.value = change(row);
      });
  }
  await recount(transaction.table("lectures"), transaction.table("tallies"));
}
