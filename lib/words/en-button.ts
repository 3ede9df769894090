/** What the settings say of shortcuts and permissions. */
export const enButton = {
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
