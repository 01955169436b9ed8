import process from 'node:process';
import { addressesAt } from './addresses.ts';
import { readEnvironment } from './environment.ts';

/** Where this build of the site lives and what it is made from. Throws at once where the environment is wrong. */
export const environment = readEnvironment(process.env, process.cwd());

/** Every address of this build. */
export const addresses = addressesAt(environment.origin, environment.base);

/** All that this process was told, for what hands a part of it on: to git, and to the children of a check. */
export const variables: NodeJS.ProcessEnv = process.env;
