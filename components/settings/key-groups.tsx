import { useId } from "react";
import { say } from "../../lib/words/say.ts";
import { SKIP } from "../panel/player-steps.ts";
import { altKey, commandKey } from "../ui/keyboard.ts";
import { KeyCaps } from "./key-caps.tsx";

interface KeyLine {
  readonly name: string;
  readonly keys: readonly string[];
  /** Do the same, where letters act. */
  readonly letters?: readonly string[];
}

interface KeyGroup {
  readonly name: string;
  readonly lines: readonly KeyLine[];
}

/** What the keys inside of Lectern do, in the current language. */
function keyGroups(): readonly KeyGroup[] {
  return [
    {
      name: say("keysEverywhere"),
      lines: [
        { name: say("shortcutSearch"), keys: [commandKey, "K"], letters: ["/"] },
        { name: say("shortcutSave"), keys: [commandKey, "↵"] },
        { name: say("shortcutUndo"), keys: [commandKey, "Z"] },
        { name: say("shortcutBack"), keys: ["Esc"] },
        { name: say("shortcutKeys"), keys: [], letters: ["?"] },
      ],
    },
    {
      name: say("keysInList"),
      lines: [
        { name: say("shortcutMove"), keys: ["↓", "↑"], letters: ["J", "K"] },
        { name: say("shortcutOpenEntry"), keys: ["↵"] },
        { name: say("shortcutExpand"), keys: ["→", "←"] },
        { name: say("readEntry"), keys: [], letters: ["R"] },
        { name: say("newNote"), keys: [], letters: ["N"] },
        { name: say("openPage"), keys: [], letters: ["O"] },
        { name: say("citeEntry"), keys: [], letters: ["C"] },
        { name: say("deleteEntry"), keys: ["Delete"] },
        { name: say("moveInSeries"), keys: [altKey, "↓", "↑"] },
      ],
    },
    {
      name: say("keysSelecting"),
      lines: [
        { name: say("shortcutSelect"), keys: [], letters: ["X"] },
        { name: say("shortcutSelectRun"), keys: ["Shift", "↓", "↑"] },
        { name: say("shortcutSelectAll"), keys: [commandKey, "A"] },
      ],
    },
    {
      name: say("selectedEntries"),
      lines: [
        { name: say("tagThem"), keys: [], letters: ["T"] },
        { name: say("untagThem"), keys: [], letters: ["U"] },
        { name: say("summarise"), keys: [], letters: ["S"] },
        { name: say("export"), keys: [], letters: ["E"] },
        { name: say("delete"), keys: ["Delete"] },
        { name: say("clearSelection"), keys: ["Esc"] },
      ],
    },
    {
      name: say("keysBeside"),
      lines: [
        { name: say("shortcutPlay"), keys: [say("spaceKey")] },
        { name: say("shortcutSkip", SKIP), keys: ["←", "→"] },
        { name: say("shortcutSpeed"), keys: [], letters: ["<", ">"] },
        { name: say("newNote"), keys: [], letters: ["N"] },
        { name: say("captureStill"), keys: [], letters: ["C"] },
        { name: say("save"), keys: [], letters: ["S"] },
        { name: say("searchTranscript"), keys: [], letters: ["/"] },
      ],
    },
  ];
}

interface KeyGroupsProps {
  /** Level of the groups' headings. */
  readonly level: 2 | 3;
  /** Whether the letter keys are on; those that do nothing are not listed. */
  readonly letters: boolean;
}

/** The list of keys. */
export function KeyGroups({ level, letters }: KeyGroupsProps) {
  return keyGroups().map(({ name, lines }) => (
    <Group key={name} name={name} level={level} lines={letters ? lines : lines.flatMap(withoutLetters)} />
  ));
}

function withoutLetters({ name, keys }: KeyLine): KeyLine[] {
  return keys.length > 0 ? [{ name, keys }] : [];
}

function Group({ name, lines, level }: KeyGroup & Pick<KeyGroupsProps, "level">) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className="key-group" aria-labelledby={id}>
      <Heading id={id}>{name}</Heading>
      <dl>
        {lines.map((line) => (
          <div key={line.name}>
            <dt>{line.name}</dt>
            <dd>
              {[line.keys, line.letters ?? []]
                .filter((keys) => keys.length > 0)
                .map((keys) => (
                  <span key={keys.join(" ")} className="row keys">
                    <KeyCaps keys={keys} />
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
