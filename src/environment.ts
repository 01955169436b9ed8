import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Instant } from './model/day.ts';

/** What the environment says of where the site lives and what it is made from. */
export interface Environment {
  /** Absolute origin without a slash at its end: https://example.org */
  origin: string;
  /** False where SITE_URL is not set, so that `origin` is only this machine. */
  originGiven: boolean;
  /** Path below which the site lives, with a slash at both ends: / or /news/ */
  base: string;
  /** Absolute path of the content folder. */
  contentFolder: string;
  /** Absolute path of the folder whose files are published as they are. */
  publicFolder: string;
  /** The moment for which content is checked, where SOURCE_DATE_EPOCH states it: the commands always do. */
  now?: Instant;
  /** True for a site that is not for the public: no page of it may be found by search engines. */
  staging: boolean;
  /** The host that the site is built for, where that host sends no headers of ours: pages then carry their policy. */
  host?: Host;
  /** Absolute path of the folder in which a check has left what may be published, where a build is under way. */
  stage?: string;
}

/** Hosts that send no headers of a site’s own. */
const hosts = ['github-pages'] as const;

type Host = (typeof hosts)[number];

/** A setting in the environment that cannot be used, with how to mend it. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/**
 * Reads SITE_URL, BASE_PATH, CONTENT_DIR, SITE_HOST and SOURCE_DATE_EPOCH. Throws an EnvironmentError that says which of them is wrong.
 * `folder` is the project’s own folder, against which a relative CONTENT_DIR is resolved.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv, folder: string): Environment {
  const given = variables['SITE_URL'] || undefined;
  return {
    origin: given === undefined ? 'http://localhost:4321' : originOf(given),
    originGiven: given !== undefined,
    base: baseOf(variables['BASE_PATH'] || '/'),
    contentFolder: contentFolderOf(variables['CONTENT_DIR'] || 'content', folder),
    publicFolder: join(folder, 'public'),
    ...nowFrom(variables['SOURCE_DATE_EPOCH']),
    staging: variables['STAGING'] === '1',
    ...hostFrom(variables['SITE_HOST']),
    ...(variables['CONTENT_STAGE'] ? { stage: variables['CONTENT_STAGE'] } : {}),
  };
}

function nowFrom(seconds: string | undefined): Pick<Environment, 'now'> {
  if (!seconds) return {};
  if (!/^\d{1,11}$/.test(seconds)) {
    throw new EnvironmentError(`SOURCE_DATE_EPOCH must be a number of seconds since 1970; it is “${seconds}”.`);
  }
  return { now: `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z` };
}

function hostFrom(name: string | undefined): Pick<Environment, 'host'> {
  if (!name) return {};
  const host = hosts.find((known) => known === name);
  if (host !== undefined) return { host };
  throw new EnvironmentError(
    `SITE_HOST must be ${hosts.join(' or ')}, or not be set, for a host that sends our headers; it is “${name}”.`,
  );
}

function originOf(text: string): string {
  const help = 'SITE_URL must be an absolute origin such as https://example.org';
  if (!URL.canParse(text)) throw new EnvironmentError(`${help}; it is “${text}”.`);
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) throw new EnvironmentError(`${help}; “${url.protocol}” is not http or https.`);
  if (url.pathname !== '/' || url.search || url.hash || url.username) {
    throw new EnvironmentError(`${help}, without a path; put “${url.pathname}” into BASE_PATH.`);
  }
  return url.origin;
}

function baseOf(text: string): string {
  const inner = text.replace(/^\/+|\/+$/g, '');
  if (inner === '') return '/';
  if (!/^[A-Za-z0-9._~-]+(\/[A-Za-z0-9._~-]+)*$/.test(inner) || inner.split('/').some((part) => /^\.+$/.test(part))) {
    throw new EnvironmentError(`BASE_PATH must be a path such as /news/; it is “${text}”.`);
  }
  return `/${inner}/`;
}

function contentFolderOf(text: string, folder: string): string {
  const path = resolve(folder, text);
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    throw new EnvironmentError(`CONTENT_DIR must be a folder; there is none at ${path}.`);
  }
  if (!existsSync(join(path, 'site.yaml'))) {
    throw new EnvironmentError(`CONTENT_DIR must hold a site.yaml; ${path} does not.`);
  }
  return path;
}
