import { parseSync, Visitor } from "vite";
import { changed } from "./code-changes.ts";

/** What may stand for a name, as long as the script does not know it. */
const SHORT = ["$", "_"].flatMap((first) =>
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".split("").map((second) => first + second),
);
/** Shorter ones gain little. */
const SHORTEST = 5;
/** Asked by the loops that run most often. */
const IN_LOOPS = "length";

/** Stands for more than a name. */
const SPECIAL = "__proto__";

/** What `typeof` gives is compared faster where it stands. */
const TYPES = /^(?:string|number|boolean|object|function|undefined|symbol|bigint|use strict)$/;

/**
 * A name after a point, by its place: the point with it, but not where it is the second half of `?.`. Or a key; or a
 * text, which needs no brackets.
 */
interface Use {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly isText: boolean;
}

/**
 * The same script with the member names and texts that it uses most written once, as its variables are shortened:
 * `one.getAttribute(…)` is `one[$a](…)`, `{description: one}` is `{[$b]: one}` and `"description"` is `$b`. What is no
 * function called on the spot stays as it is.
 */
export function namedOnce(code: string): string {
  const { body, uses } = membersOf(code);
  const free = SHORT.filter((each) => !code.includes(each));
  const names = [...Map.groupBy(uses, ({ name }) => name)]
    .map(([name, those]) => ({ name, those, saved: savedBy(those) - name.length - 6 }))
    .filter(({ name, saved }) => name.length >= SHORTEST && name !== IN_LOOPS && saved > 0)
    .toSorted((one, two) => two.saved - one.saved)
    .slice(0, free.length)
    .map((each, index) => ({ ...each, short: free[index] }));
  if (body === null || names.length === 0) return code;
  const told = names.map(({ name, short }) => `${short}=${JSON.stringify(name)}`).join();
  const changes = names.flatMap(({ those, short = "" }) =>
    those.map(({ from, to, isText }) => ({ from, to, text: isText ? apart(code, from, to, short) : `[${short}]` })),
  );
  return changed(code, [...changes, { from: body, to: body, text: `const ${told};` }]);
}

function savedBy(uses: readonly Use[]): number {
  return uses.reduce((sum, { from, to, isText }) => sum + to - from - (isText ? 2 : 4), 0);
}

/** `return"text"` needs no space, a name does. */
function apart(code: string, from: number, to: number, name: string): string {
  const isWord = (at: number) => /[\w$]/.test(code[at] ?? "");
  return `${isWord(from - 1) ? " " : ""}${name}${isWord(to) ? " " : ""}`;
}

function membersOf(code: string): { readonly body: number | null; readonly uses: readonly Use[] } {
  const { program } = parseSync("script.js", code, { preserveParens: false });
  const uses: Use[] = [];
  const keys = new Set<number>();
  new Visitor({
    Literal({ value, start, end }) {
      if (typeof value !== "string" || keys.has(start) || TYPES.test(value)) return;
      uses.push({ name: value, from: start, to: end, isText: true });
    },
    MemberExpression({ computed, property }) {
      if (computed || property.type !== "Identifier") return;
      const { name, start, end } = property;
      uses.push({ name, from: code[start - 2] === "?" ? start : start - 1, to: end, isText: false });
    },
    MethodDefinition({ key }) {
      keys.add(key.start);
    },
    PropertyDefinition({ key }) {
      keys.add(key.start);
    },
    Property({ computed, shorthand, method, kind, key }) {
      if (!computed) keys.add(key.start);
      if (computed || shorthand || method || kind !== "init" || key.type !== "Identifier" || key.name === SPECIAL)
        return;
      uses.push({ name: key.name, from: key.start, to: key.end, isText: false });
    },
  }).visit(program);
  const [only] = program.body;
  const call = only?.type === "ExpressionStatement" && program.body.length === 1 ? only.expression : null;
  const called = call?.type === "CallExpression" ? call.callee : null;
  const block =
    called?.type === "ArrowFunctionExpression" && called.body.type === "BlockStatement" ? called.body : null;
  return { body: block && block.start + 1, uses };
}
