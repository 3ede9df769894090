import { Popover, PopoverDisclosure, PopoverDismiss, PopoverHeading, PopoverProvider } from "@ariakit/react";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { OPERATOR_WORDS } from "./operator-words.ts";

const ROWS = [
  ["helpWords", "exampleWords"],
  ["helpPhrase", "examplePhrase"],
  ["helpEither", "exampleEither"],
  ["helpWithout", "exampleWithout"],
  ...Object.values(OPERATOR_WORDS),
] as const;

/** What can be typed into the search, one line each. */
export function SearchHelp() {
  return (
    <PopoverProvider placement="bottom-end">
      <PopoverDisclosure className="chip-remove help-button" aria-label={say("searchHelp")} title={say("searchHelp")}>
        ?
      </PopoverDisclosure>
      <Popover className="menu search-help" gutter={10} fixed fitViewport unmountOnHide>
        <div className="help-head">
          <PopoverHeading render={(heading) => <h2 {...heading}>{say("searchHelp")}</h2>} />
          <PopoverDismiss className="button quiet square small" aria-label={say("close")}>
            <Icon name="close" small />
          </PopoverDismiss>
        </div>
        <p className="meta">{say("searchHelpText")}</p>
        <table>
          <tbody>
            {ROWS.map(([meaning, example]) => (
              <tr key={example}>
                <th scope="row">{say(example)}</th>
                <td>{say(meaning)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Popover>
    </PopoverProvider>
  );
}
