import { enDates } from "./dates.ts";

/** What is said around the toolbar button: its badge, menus, shortcuts, the address bar, permissions. */
export const enButton = {
  // Menus
  saveThisLecture: "Save this lecture",
  saveLinkedLecture: "Save linked lecture",

  // The button's title, while something happens and after it
  nowSaved: (title: string) => `Saved: ${title}`,
  nowRestored: (title: string) => `Back from Trash: ${title}`,
  alreadySaved: (iso: string) => `Already saved ${enDates.dateTime(iso)}`,
  notSavedUnreadable: "Not saved: Lectern cannot read this page.",
  notSavedNotReady: "Not saved: the page is still loading its lecture. Try again when its title shows.",
  notSavedNoPage: "Not saved: this link leads to no page of the web.",
  popupNotOpened: "Press this button to open Lectern here.",

  // Address bar
  searchLibraryFor: (query: string) => `Search your library for “${query}”`,

  // Settings: shortcuts
  shortcutNote: "Open Lectern to write",
  shortcutSaveNow: "Save this page at once",
  noShortcut: "No keys",
  browserShortcuts: "The browser decides these keys",
  browserShortcutsHint: "It shows them on its page for extension shortcuts, where you can also change them.",
  changeShortcuts: "Change in the browser",

  // Settings: permissions
  permissions: "Permissions",
  thisPagePermission: "The page you use Lectern on",
  thisPagePermissionHint: "Read when you press the button, a shortcut or a menu entry there, and not before.",
  always: "Always",
  markSavedPages: "Mark pages I have saved",
  markSavedPagesHint:
    "Puts a tick on the button in every tab that shows a saved page, before you press it. The browser calls this permission “Read your browsing history”: with it, Lectern sees the addresses of your tabs and looks them up in your library. It keeps none of them and sends nothing.",
};
