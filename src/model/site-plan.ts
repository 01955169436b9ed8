/** Every file that a site is to have, as the check knows it before anything is built. */
export interface SitePlan {
  /** Paths relative to the site, with `/` between folders. */
  files: string[];
  /**
   * Files of which there are as many as lists have older entries, `*` standing for their number:
   * `sitemap-*.xml`. The numbers begin with 1 and leave none out.
   */
  parts: string[];
}
