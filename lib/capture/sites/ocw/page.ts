import type { SitePage } from "../../site.ts";
import { first } from "../../metadata/page.ts";
import { readEarlyPage } from "./early-page.ts";
import { readVideoPage } from "./video-page.ts";
import { ocwVideoGallery } from "./video-gallery.ts";

export const page: SitePage = {
  list: ocwVideoGallery,
  read(page, url) {
    const isNew = first(page, "#course-banner, .course-banner-content, .video-page") !== null;
    return (isNew ? readVideoPage(page, url) : readEarlyPage(page)) ?? "no-media";
  },
};
