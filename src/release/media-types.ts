/** Media types of the files that a build makes, by the ending of their names. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The media type of a file by its name; bytes of no known kind where its ending is not in the table. */
export function typeOf(file: string): string {
  const ending = /\.[a-z0-9]+$/i.exec(file)?.[0].toLowerCase() ?? '';
  return mediaTypes[ending] ?? 'application/octet-stream';
}
