import { environment } from '../../site.ts';

/** Where a system looks for what a program is made of: without them Node or sharp may not start. */
const ofTheSystem = ['LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'SYSTEMROOT'] as const;

/**
 * The environment of a child that reads content: where the site lives, and nothing else that this process was told. So
 * a file that takes over the parser finds no secret.
 */
export function childEnvironment(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { origin, base, contentFolder } = environment;
  const system = ofTheSystem.filter((name) => variables[name] !== undefined);
  return {
    SITE_URL: origin,
    BASE_PATH: base,
    CONTENT_DIR: contentFolder,
    ...Object.fromEntries(system.map((name) => [name, variables[name]])),
  };
}
