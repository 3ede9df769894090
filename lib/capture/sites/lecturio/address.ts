import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** `/medical-courses/NAME.lecture`, in German `/jura/NAME.vortrag`, and the application's `/#/lecture/c/COURSE/ID`. */
export const lecturio: SiteAddress = {
  id: "lecturio",
  name: "Lecturio",
  matches: (url) => hostIs(url, "lecturio.com", "lecturio.de"),
  key(url) {
    const name = /\/([\w-]+)\.(?:lecture|vortrag)\/?$/.exec(url.pathname)?.[1];
    if (name) return { key: `lecturio:${name}`, url: `https://${url.host}${url.pathname.replace(/\/$/, "")}` };
    const [path, id] = /^#?\/lecture\/c\/\d+\/(\d+)/.exec(url.hash || url.pathname) ?? [];
    return path && id ? { key: `lecturio:${id}`, url: `https://${url.host}/${path}` } : null;
  },
};
