import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";

/** Shows the sidebar where there is no room for it beside the list. */
export function SidebarButton({ onShow }: { readonly onShow: () => void }) {
  return (
    <button
      type="button"
      className="button quiet square only-narrow"
      aria-label={say("showSidebar")}
      aria-controls="sidebar"
      onClick={onShow}
    >
      <Icon name="menu" />
    </button>
  );
}
