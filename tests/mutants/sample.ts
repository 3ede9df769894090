import { createHash } from "node:crypto";

/** What Stryker hands an ignorer of Babel's path to a node, as far as it is looked at here. */
interface Place {
  readonly node: {
    readonly type: string;
    readonly loc?: { readonly start: { readonly line: number }; readonly filename?: string } | null;
  };
  readonly parentPath: { isProgram(): boolean } | null;
}

const SHARE = Number(process.env["LECTERN_SHARE"] ?? 1);
const SEED = process.env["LECTERN_SEED"] ?? "";

/** Text that says what went wrong is for people: which words it has is no behaviour. */
function isMessage({ node }: Place): boolean {
  return node.type === "ThrowStatement";
}

/** Of the declarations of a file each is in the sample with the same likelihood, by the seed. */
function isLeftOut({ node, parentPath }: Place): boolean {
  if (SHARE >= 1 || !parentPath?.isProgram() || node.type === "ImportDeclaration") return false;
  const { filename = "", start } = node.loc ?? { start: { line: 0 } };
  const hash = createHash("sha256").update(`${SEED}:${filename}:${start.line}`).digest();
  return hash.readUInt32BE(0) / 2 ** 32 >= SHARE;
}

const shouldIgnore = (place: Place) => {
  if (isMessage(place)) return "what a thrown error says";
  return isLeftOut(place) ? "not in the sample" : undefined;
};

/** Stryker's plugin: which mutants are not made. */
export const strykerPlugins = [{ kind: "Ignore", name: "sample", value: { shouldIgnore } }];
