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

/** A name after a point, by its place: the point with it, but not where it is the second half of `?.`. Or a key. */
interface Use {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The same script with the member names that it uses most written once, as its variables are shortened:
 * `one.getAttribute(…)` is `one[$a](…)`, and `{description: one}` is `{[$b]: one}`. What is no function called on the
 * spot stays as it is.
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
  const told = names.map(({ name, short }) => `${short}="${name}"`).join();
  const changes = names.flatMap(({ those, short }) => those.map(({ from, to }) => ({ from, to, text: `[${short}]` })));
  return changed(code, [...changes, { from: body, to: body, text: `const ${told};` }]);
}

function savedBy(uses: readonly Use[]): number {
  return uses.reduce((sum, { from, to }) => sum + to - from - 4, 0);
}

function membersOf(code: string): { readonly body: number | null; readonly uses: readonly Use[] } {
  const { program } = parseSync("script.js", code, { preserveParens: false });
  const uses: Use[] = [];
  new Visitor({
    MemberExpression({ computed, property }) {
      if (computed || property.type !== "Identifier") return;
      const { name, start, end } = property;
      uses.push({ name, from: code[start - 2] === "?" ? start : start - 1, to: end });
    },
    Property({ computed, shorthand, method, kind, key }) {
      if (computed || shorthand || method || kind !== "init" || key.type !== "Identifier" || key.name === SPECIAL)
        return;
      uses.push({ name: key.name, from: key.start, to: key.end });
    },
  }).visit(program);
  const [only] = program.body;
  const call = only?.type === "ExpressionStatement" && program.body.length === 1 ? only.expression : null;
  const called = call?.type === "CallExpression" ? call.callee : null;
  const block =
    called?.type === "ArrowFunctionExpression" && called.body.type === "BlockStatement" ? called.body : null;
  return { body: block && block.start + 1, uses };
}
