import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A package that is built into the extension, directly or through another. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** By its SPDX expression, as the package says it. */
  readonly licence: string;
  /** What its files of licences and notices hold; empty where it has none. */
  readonly texts: readonly string[];
}

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

const LICENCES = /^(?:licen[cs]e|copying|notice)/i;
/** Where a package leaves its licence to the text of it. */
export const UNNAMED = "see below";
const RULE = "=".repeat(80);

/** The packages that `package.json` in this folder builds on, each once, by name. */
export function thirdParties(root: string): ThirdParty[] {
  const folders = new Set<string>();
  const visit = (folder: string): void => {
    for (const name of Object.keys(packageIn(folder).dependencies ?? {})) {
      const found = folderOf(name, folder);
      if (found === null || folders.has(found)) continue;
      folders.add(found);
      visit(found);
    }
  };
  visit(root);
  const all = [...folders].map(thirdPartyIn);
  const nameOf = ({ name, version }: ThirdParty): string => `${name} ${version}`;
  return [...new Map(all.map((each) => [nameOf(each), each])).values()].toSorted((one, other) =>
    nameOf(one) < nameOf(other) ? -1 : 1,
  );
}

/** The file that goes along with the extension: whose work is in it, and on which terms. */
export function thirdPartyText(parties: readonly ThirdParty[]): string {
  const intro =
    "Lectern is built with the packages below, each under its own licence. The dictionary has its licence beside it, in dictionary/LICENSE.txt.";
  const parts = parties.map(({ name, version, licence, texts }) => {
    const own = texts.length > 0 ? texts : [`The package holds no text of its licence: https://spdx.org/licenses/`];
    return [RULE, `${name} ${version}`, `Licence: ${licence}`, "", ...own.map((text) => text.trim())].join("\n");
  });
  return `${[intro, ...parts].join("\n\n")}\n`;
}

function thirdPartyIn(folder: string): ThirdParty {
  const { name, version, license } = packageIn(folder);
  const files = readdirSync(folder).filter((file) => LICENCES.test(file));
  return {
    name,
    version,
    licence: (typeof license === "object" ? license.type : license) ?? UNNAMED,
    texts: files.toSorted().map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n")),
  };
}

/** Where Node finds a package that this one asks for; null for one that is not needed on this system. */
function folderOf(name: string, from: string): string | null {
  const folder = join(from, "node_modules", name);
  if (existsSync(join(folder, "package.json"))) return folder;
  const above = dirname(from);
  return above === from ? null : folderOf(name, above);
}

function packageIn(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}
