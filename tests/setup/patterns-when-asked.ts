import { type ESTree, parseSync, type Plugin, Visitor } from "vite";
import { type Change, changed } from "./code-changes.ts";

/** What keeps a pattern that it builds when it is first asked for it: one for all modules of a script. */
const HELPER = "patternWhenAsked";
const MODULE = "virtual:pattern-when-asked";
export const KEEPS = `export const ${HELPER} = (source, flags) => { let built; return () => (built ??= RegExp(source, flags)); };`;

/** Only such patterns are looked up in the tables of Unicode. */
const PROPERTY = /\\p\{/i;

/**
 * Has patterns of Unicode's properties prepared when they are first asked for. As literals each is prepared twice
 * whenever the script starts, when it is read and when it is run, whether it is used or not: for the reader of pages a
 * third of all that it does before it looks at the page.
 */
export const patternsWhenAsked: Plugin = {
  name: "patterns-when-asked",
  enforce: "pre",
  apply: "build",
  resolveId: (id) => (id === MODULE ? MODULE : null),
  load: (id) => (id === MODULE ? KEEPS : null),
  transform: (code, path) =>
    /\/lib\/[^?]+\.ts$/.test(path) && PROPERTY.test(code) ? { code: withPatternsWhenAsked(code), map: null } : null,
};

/** A module whose functions build the patterns of Unicode's properties that they use. */
export function withPatternsWhenAsked(code: string): string {
  const { patterns, uses, told } = patternsOf(code);
  const names = new Set(patterns.map(({ name }) => name).filter(Boolean));
  // Where its name may mean something else, or it is used at once, a pattern stays as it is.
  const isLater = (name: string) =>
    names.has(name) && !told.has(name) && uses.every((use) => use.name !== name || use.isInFunction);
  const changes = patterns.flatMap(({ from, to, built, name, isInFunction }): Change[] => {
    if (isInFunction) return [{ from, to, text: built }];
    return isLater(name) ? [{ from, to, text: built.replace("RegExp", HELPER) }] : [];
  });
  const asked = uses.filter(({ name }) => isLater(name)).map(({ name, from, to }) => ({ from, to, text: `${name}()` }));
  const isHelped = changes.some(({ text }) => text.startsWith(HELPER));
  const helper = { from: 0, to: 0, text: `import { ${HELPER} } from "${MODULE}";\n` };
  return changed(code, [...(isHelped ? [helper] : []), ...changes, ...asked]);
}

interface Place {
  readonly from: number;
  readonly to: number;
  /** Of the module's constant that is nothing but this pattern, or of what is used; empty where there is none. */
  readonly name: string;
  readonly isInFunction: boolean;
}

interface Patterns {
  readonly patterns: readonly (Place & { readonly built: string })[];
  readonly uses: readonly Place[];
  /** Names of members, and of what other modules import. */
  readonly told: ReadonlySet<string>;
}

function patternsOf(code: string): Patterns {
  const { program } = parseSync("module.ts", code);
  const patterns: (Place & { built: string })[] = [];
  const uses: Place[] = [];
  const told = new Set<string>();
  const declared = new Set<number>();
  const named = new Map<number, string>();
  const tell = (node: ESTree.Node) => void (node.type === "Identifier" && told.add(node.name));
  let depth = 0;
  const enter = () => void depth++;
  const leave = () => void depth--;
  new Visitor({
    FunctionDeclaration: enter,
    "FunctionDeclaration:exit": leave,
    FunctionExpression: enter,
    "FunctionExpression:exit": leave,
    ArrowFunctionExpression: enter,
    "ArrowFunctionExpression:exit": leave,
    VariableDeclarator({ id, init }) {
      if (id.type !== "Identifier") return;
      if (init) named.set(init.start, id.name);
      declared.add(id.start);
    },
    Property: ({ key }) => tell(key),
    MemberExpression: ({ property, computed }) => !computed && tell(property),
    ExportSpecifier: ({ local }) => tell(local),
    ExportNamedDeclaration({ declaration }) {
      if (declaration?.type === "VariableDeclaration") for (const { id } of declaration.declarations) tell(id);
    },
    Literal({ start: from, end: to, ...literal }) {
      if (!("regex" in literal) || !PROPERTY.test(literal.regex.pattern)) return;
      const built = `RegExp(${JSON.stringify(literal.regex.pattern)}, "${literal.regex.flags}")`;
      patterns.push({ from, to, built, name: named.get(from) ?? "", isInFunction: depth > 0 });
    },
    Identifier({ name, start: from, end: to }) {
      if (!declared.has(from)) uses.push({ from, to, name, isInFunction: depth > 0 });
    },
  }).visit(program);
  return { patterns, uses, told };
}
