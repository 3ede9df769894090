/**
 * Text that a spreadsheet program takes for a formula, also in full width, behind white space or on a later line of the cell:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /(?:^|[\n\r])\s*[=+\-@＝＋－＠]|^[\t\r]/;

/** An apostrophe has it read as text. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell without the apostrophe that only guards it. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
