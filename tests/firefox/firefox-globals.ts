/** What these tests use of Firefox's own interfaces, which exist only in its windows. */
export interface FirefoxGlobals {
  readonly WebExtensionPolicy: { getByID(id: string): { readonly extension: FirefoxExtension } | null };
  readonly ChromeUtils: { importESModule(address: string): FirefoxModules };
  readonly FileUtils: { readonly File: new (path: string) => object };
  readonly Services: {
    readonly console: { getMessageArray(): { readonly message: string }[] };
    readonly prefs: { setIntPref(name: string, value: number): void };
  };
  readonly Cc: Readonly<Record<string, { createInstance(kind: unknown): ZipWriter }>>;
  readonly Cu: {
    readonly Sandbox: new (window: Window, settings: object) => object;
    evalInSandbox(source: string, sandbox: object): unknown;
  };
  readonly Ci: { readonly nsIZipWriter: unknown; readonly nsIZipEntry: unknown };
}

interface FirefoxExtension {
  readonly backgroundState: "starting" | "running" | "suspending" | "stopped";
  readonly views: Iterable<{ readonly viewType: string; readonly xulBrowser: FrameElement }>;
  terminateBackground(how: object): Promise<void>;
}

interface FirefoxModules {
  readonly ExtensionPermissions: Readonly<
    Record<"add" | "remove", (id: string, permissions: object, extension: FirefoxExtension) => Promise<void>>
  >;
  readonly AddonManager: { getInstallForFile(file: object, type: string): Promise<Installation> };
  readonly ExtensionParent: {
    readonly apiManager: {
      asyncGetAPI(
        name: "alarms",
        extension: FirefoxExtension,
        scope: "addon_parent",
      ): Promise<{ readonly alarms: ReadonlyMap<string, object> }>;
      readonly global: {
        browserActionFor(extension: FirefoxExtension): { triggerAction(window: Window): Promise<void> };
      };
    };
  };
}

interface Installation {
  readonly error: number;
  install(): Promise<unknown>;
}

/** The element that shows a page of the extension. */
export interface FrameElement extends HTMLElement {
  readonly browsingContext: {
    readonly currentWindowGlobal: {
      readonly documentURI: { readonly spec: string };
      drawSnapshot(area: DOMRect, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
  readonly messageManager: {
    addMessageListener(name: string, heard: (message: { readonly data: string }) => void): void;
    loadFrameScript(address: string, later: boolean): void;
  };
}

interface ZipWriter {
  open(file: object, flags: number): void;
  addEntryFile(name: string, compression: number, file: object, later: boolean): void;
  close(): void;
}

/** What Firefox asks a person, beside the address bar. */
export interface Prompt extends HTMLElement {
  readonly button?: HTMLElement;
  readonly secondaryButton?: HTMLElement;
}
