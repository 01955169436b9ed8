import type { Scan } from './scan.ts';

/** Names of environment variables that hold what nobody else should know. */
const secretName = /SECRET|TOKEN|KEY|PASSWORD|PASSWD|CREDENTIAL/i;

/** The fewest characters of a value that is looked for: shorter ones stand in any text by chance. */
const fewest = 8;

/** True for the name of an environment variable that holds what nobody else should know. */
export function isSecretName(name: string): boolean {
  return secretName.test(name);
}

/** Finds the values of secret variables in whatever file. It never tells a value, only its name. */
export function secretScan(variables: Readonly<Record<string, string | undefined>>): Scan {
  const secrets = Object.entries(variables).flatMap(([name, value = '']) =>
    isSecretName(name) && value.trim().length >= fewest ? [[name, Buffer.from(value.trim())] as const] : [],
  );
  return {
    file({ path, bytes }) {
      const found = secrets.filter(([, value]) => bytes.includes(value));
      return found.map(([name]) => ({
        path,
        what: `holds the value of the environment variable ${name}`,
        fix: 'take it out and make a new secret; if it is none, build without that variable',
      }));
    },
  };
}
