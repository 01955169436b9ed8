import type { SitePages } from './site-pages.ts';

/** How to mend a path that leads nowhere, in a sentence. */
export function mendPath(pages: SitePages, path: string): string {
  const meant = plainForms(path).find((form) => ['page', 'file'].includes(pages.at(form).kind));
  if (meant === `${path}/`) return `Write “${meant}”, with the slash at its end.`;
  if (meant !== undefined) {
    const below = parts(path).length > parts(meant).length && parts(path).at(-1) === parts(meant).at(-1);
    return `Write “${meant}”${below ? ': the folder below which the site lives is put before it by itself' : ''}.`;
  }
  const near = pages.near(path);
  return near === undefined ? 'Lead to a page that there is, or leave the link out.' : `Did you mean “${near}”?`;
}

/** What a path may have been meant to be: with its slash, without what only files have, without the first folders. */
function plainForms(path: string): string[] {
  const small = path.toLowerCase();
  const page = small.replace(/(?:\/index)?\.(?:html?|mdx?)$/, '').replace(/\/index$/, '');
  const forms = [parts(small).join('/'), `${parts(page).join('/')}/`];
  return [...forms, forms[1]!.replace(/\/\d+\/$/, '/')].flatMap((form) => {
    const steps = form.split('/');
    return steps.map((_, from) => `/${steps.slice(from).join('/')}`).filter((shorter) => shorter !== '/');
  });
}

function parts(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}
