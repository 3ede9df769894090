/**
 * Text that a spreadsheet program takes for a formula, also behind white space or on a later line of the cell:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /(?:^|[\n\r])\s*[=+\-@]|^[\t\r]/;

/** An apostrophe has it read as text. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
