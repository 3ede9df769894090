/** Of this run; `LECTERN_SEED` repeats one that failed. */
export const SEED = Number(process.env["LECTERN_SEED"] ?? Math.floor(Math.random() * 1e9));
