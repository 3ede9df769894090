import { at, listAt } from "../../metadata/json-value.ts";
import { label } from "./label.ts";

/** What a watch page says below its player, as it is shown. */
interface WatchTexts {
  readonly title: string;
  readonly channel: string;
  readonly date: string;
  readonly description: string;
}

/** From the sections below the player, which are others on the mobile site, and from the panel with the description. */
export function watchTexts(root: unknown, sections: readonly unknown[]): WatchTexts {
  const primary = member(sections, "videoPrimaryInfoRenderer");
  const secondary = member(sections, "videoSecondaryInfoRenderer");
  const slim = listAt(member(sections, "slimVideoMetadataSectionRenderer"), "contents");
  const owner = member(slim, "slimOwnerRenderer");
  const panel = descriptionPanel(root);
  const header = member(panel, "videoDescriptionHeaderRenderer");
  const body = member(panel, "expandableVideoDescriptionBodyRenderer");
  return {
    title: label(at(primary, "title")) || label(at(member(slim, "slimVideoInformationRenderer"), "title")),
    channel:
      label(at(secondary, "owner", "videoOwnerRenderer", "title")) ||
      label(at(owner, "title")) ||
      label(at(owner, "channelName")),
    date: label(at(primary, "dateText")) || label(at(secondary, "dateText")) || label(at(header, "publishDate")),
    description:
      label(at(secondary, "attributedDescription")) ||
      label(at(secondary, "description")) ||
      label(at(body, "attributedDescriptionBodyText")) ||
      label(at(body, "descriptionBodyText")),
  };
}

function descriptionPanel(root: unknown): readonly unknown[] {
  const panels = listAt(root, "engagementPanels").map((each) => at(each, "engagementPanelSectionListRenderer"));
  const items = panels.map((panel) => listAt(panel, "content", "structuredDescriptionContentRenderer", "items"));
  return items.find((list) => list.length > 0) ?? [];
}

function member(list: readonly unknown[], name: string): unknown {
  return list.map((each) => at(each, name)).find(Boolean);
}
